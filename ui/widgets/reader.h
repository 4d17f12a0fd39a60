#pragma once
// What screen readers do not hear from Qt 6.4 by itself. GUI thread.
class QWidget;

namespace postern::ui {

// For the whole application, from the first call on: the keyboard that comes to a list, a table or tabs is followed to
// the row or the tab that it is on, and pages that lie on each other are not a thing to be named on the way to them.
void helpReaders();

// A reader goes to the chosen row or tab of `view`, wherever it is; nowhere when there is none.
void tellChosen(QWidget& view);

} // namespace postern::ui
