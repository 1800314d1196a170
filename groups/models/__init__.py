from groups.models.coverage import CoverageRule
from groups.models.exchange import PoliceExport, Upload
from groups.models.group import Neighbourhood, WatchGroup
from groups.models.pages import GroupsPage
from groups.models.people import Coordinator, Desk, Duty, EditorNeighbourhood
from groups.models.task import CoordinatorTask, Correction
from groups.models.territory import Stretch

__all__ = [
    "Coordinator",
    "CoordinatorTask",
    "Correction",
    "CoverageRule",
    "Desk",
    "Duty",
    "EditorNeighbourhood",
    "GroupsPage",
    "Neighbourhood",
    "PoliceExport",
    "Stretch",
    "Upload",
    "WatchGroup",
]
