"""What the evidence makes of a claim: its status, computed."""
