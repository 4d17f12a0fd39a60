#pragma once
// Which columns are masked, which look as if they should be, and the rule that does it. GUI thread.
#include <QWidget>

#include "api/engine.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace postern::ui {

class MaskingPage : public QWidget {
    Q_OBJECT
public:
    // `engine` must outlive the page.
    explicit MaskingPage(api::Engine& engine, QWidget* parent = nullptr);
    void refresh(); // reads the targets' catalogs again

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class Look { Names, Content };
    QWidget* makeRules();
    QWidget* makeSuggestions();
    void read(Look look);
    void show(const api::MaskingInfo& info);
    void showRules(const api::MaskingInfo& info);
    void showSuggestions(const api::MaskingInfo& info);
    void followChoice();
    void propose();
    void review(const api::ConfigurationChange& change);

    api::Engine& m_engine;
    QTreeWidget *m_rules = nullptr, *m_suggestions = nullptr;
    QLabel *m_summary = nullptr, *m_detectors = nullptr, *m_problems = nullptr, *m_suggestionNote = nullptr;
    QPushButton *m_refresh = nullptr, *m_look = nullptr, *m_mask = nullptr;
    QComboBox* m_method = nullptr;
    std::vector<api::ColumnSuggestion> m_suggested; // as the list's rows
    bool m_isReading = false, m_wasShown = false;
};

} // namespace postern::ui
