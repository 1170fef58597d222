"""Drafting a release: what can be computed is computed, the rest comes from people and house."""

from trademission.documents.release.drafting.draft import draft_text
from trademission.documents.release.drafting.phrases import UnknownPhraseError

__all__ = ["UnknownPhraseError", "draft_text"]
