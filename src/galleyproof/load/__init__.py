"""From files to a Desk: strict, complete, and never raising on what the files hold."""
