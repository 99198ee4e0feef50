"""How a question is answered: its header, the values it is asked with, the rows and what they rest on."""
