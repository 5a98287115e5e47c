"""Pictures of every screen, to be looked at, and checks of what is on them.

The screens are filled with stand-ins for the view-models, which take the names of the real ones:
everything here runs in a process of its own.
"""
