document.querySelector("#ask").addEventListener("click", () => window.waypoint.ask("What do industries pay?"));
