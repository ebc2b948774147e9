"""A month of registrations, honest and not, through the register's own detection of abuse."""
