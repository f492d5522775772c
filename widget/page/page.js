// A link may ask: /chat?ask=What+do+industries+pay. Only once: a reload doesn't ask again.
const question = new URLSearchParams(location.search).get("ask");
if (question) {
  history.replaceState(null, "", location.pathname);
  window.waypoint.ask(question);
}
