"""What a chronology entry tells: its kind of event, who takes part, and of which country. Pure."""
