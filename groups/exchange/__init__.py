"""Import and export of the register as CSV, XLSX and GeoJSON: what was exported comes back unchanged (see docs/import-export.md)."""
