-- How probable the answer was to the model by its own tokens, where the server told (result.value has it); NULL: nobody knows.
ALTER TABLE record ADD COLUMN probability REAL;
DROP INDEX record_facets;
CREATE INDEX record_facets ON record (state, verdict, flagged, person_label, model_label, gold_label, disputed, id, length, confidence,
                                      sampled, contested, probability);
