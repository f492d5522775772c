// The words of the widget by language. Another language: add its file to strings/, and a line here.
import en from "../strings/en.json";

const FILES = { en };

export function stringsFor(locale) {
  return { ...en, ...FILES[locale.split("-")[0]] };
}

export function fillIn(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** `count` with its noun: the form of `forms` that the language wants, such as `one` or `other`. */
export function counted(forms, count, locale) {
  return fillIn(forms[new Intl.PluralRules(locale).select(count)] ?? forms.other, { count });
}
