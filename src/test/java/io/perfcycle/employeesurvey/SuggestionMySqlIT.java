package io.perfcycle.employeesurvey;

import io.perfcycle.support.OnMySql;

@OnMySql
class SuggestionMySqlIT extends SuggestionIT {}
