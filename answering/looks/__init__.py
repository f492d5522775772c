"""How parts of an answer look: sentences about facts, ranges of pay, tables, charts, buttons."""
