// The script of the preview's page.
