"""The model: what the .ttl files under ontology/terms say, as frozen objects that code asks.

Labels, relationship types, captions, field order and allowed values all come from here, so a new class or
property is an edit of one .ttl file.
"""

from ontology.definitions import ROOT, ClassDef, Concept, Label, Model, Names, PropertyDef
from ontology.terms import read_model

__all__ = ["MODEL", "ROOT", "SY", "ClassDef", "Concept", "Label", "Model", "PropertyDef"]

MODEL = read_model()
SY = Names([*MODEL.classes, *MODEL.properties])
