"""What makes and checks facts. The look-ups never import it, save to compile a checkout."""
