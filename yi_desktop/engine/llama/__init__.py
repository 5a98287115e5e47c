"""All that touches llama.cpp, so that the rest of the program never loads it."""
