"""How an answer begins and how short it is: the first sentence, a few lines, where it is from."""
