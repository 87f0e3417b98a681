"""The grid of demands and columns: model, delegate, view and heads."""
