package io.perfcycle.orgchange;

import io.perfcycle.support.OnMySql;

@OnMySql
class OrgChangeMySqlIT extends OrgChangeIT {}
