"""What any channel over HTTP needs: bodies that end, limits, tokens, refusals in words."""
