#include "ui/views/first_run/setup_step.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/bridge/engine_bridge.h"
#include "ui/bridge/reply.h"
#include "ui/text/words.h"

namespace postern::ui {

SetupStep::SetupStep(EngineBridge& bridge, SetupNotes& notes, const QString& title, const QString& lead,
                     QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_setup(bridge.engine().setup()), m_notes(notes), m_title(title),
      m_body(new QVBoxLayout), m_problem(new QLabel(this)) {
    setAccessibleName(title);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(2 * kMargin, 2 * kMargin, 0, kMargin); // as far as the buttons below
    outer->setSpacing(kMargin);
    outer->addLayout(m_body, 1);
    outer->addWidget(m_problem);
    m_body->setSpacing(kSpacing);
    addText(title, "title");
    addText(lead, "muted");
    m_problem->setObjectName(QStringLiteral("setupProblem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
}

QString SetupStep::action() const {
    return tr("Continue");
}

QString SetupStep::problem() const {
    return m_problem->text();
}

QLabel* SetupStep::addText(const QString& text, const char* role) {
    auto* label = new QLabel(text, this);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_body->addWidget(label);
    return label;
}

void SetupStep::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void SetupStep::review(const Result<api::ConfigurationChange>& change, const ChangeWords& dialogWords,
                       std::function<void()> done) {
    if (!change)
        return say(words::problem(change.error()));
    say({});
    if (change->before == change->after)
        return done();
    auto* dialog = new ChangeDialog(*change, dialogWords, this);
    connect(dialog, &QDialog::accepted, this, [this, change = *change, done = std::move(done)] {
        m_bridge.engine().applyChange(change, onGui<void>(this, [this, done](Result<void> result) {
                                          if (result)
                                              done();
                                          else
                                              say(words::problem(result.error()));
                                      }));
    });
    dialog->open();
}

} // namespace postern::ui
