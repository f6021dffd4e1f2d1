// Packed when it was built.
