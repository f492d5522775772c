"""What Rasa needs to be trusted in service: stores that lose nothing, patches, and what watches over it."""
