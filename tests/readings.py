"""What came of reading a file, in short."""


def codes(reading):
    """Give the codes of the problems."""
    return [problem.code for problem in reading.problems]


def positions(reading):
    """Give the ids of the positions that are good."""
    return [position.id for demand in reading.dossier.demands for position in demand.positions]
