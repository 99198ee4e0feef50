"""How true extraction is: what it says of texts, held against records that people have made or corrected."""
