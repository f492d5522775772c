"""Changes blocks of the sentence encoder by what examples teach, in NumPy: for bots with few of them, and for the one that packs share."""
