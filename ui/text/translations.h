#pragma once
// The interface in the user's language, as far as there is a translation; numbers and plurals in English otherwise.
namespace postern::ui {

// Once per process, before the first widget; later calls do nothing. GUI thread.
void installTranslations();

} // namespace postern::ui
