// Whether the store answers.
RETURN 1 AS one
