"""What was asked: the components of Rasa's pipeline that read a text. The patterns that read English stand in nlu/english."""
