"""Made-up pages whose truth is known, for measuring whether a checker reads pages as a careful person does."""
