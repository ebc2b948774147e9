"""What the register writes of itself, with everything personal taken out.

No log line decides anything, and none is read back.
"""
