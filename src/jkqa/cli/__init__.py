"""The voice: one short file per command, which parses, calls a room and renders."""
