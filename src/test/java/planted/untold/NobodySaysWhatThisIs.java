package planted.untold;

/** Lives in a room that has no floor, says nothing of itself and does not speak of null. */
class NobodySaysWhatThisIs {}
