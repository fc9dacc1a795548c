"""The longer commands, one module each: ``add`` builds the parser, ``run`` runs the command."""
