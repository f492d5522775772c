"""Changes to code of Rasa and Sanic: a module each, which says why."""
