"""Part `understanding`: what the assistant says to labelled questions and conversations, graded."""
