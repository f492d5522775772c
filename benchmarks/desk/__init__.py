"""The desk on many stored conversations: how long its pages and its grouping take, and how well questions are grouped."""
