"""What `galley` can do, one file a group of commands. What is heavy is imported where it is used."""
