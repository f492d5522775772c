"""Whether somebody is in danger or low, in the languages that students write in: rules in YAML, a file a language."""
