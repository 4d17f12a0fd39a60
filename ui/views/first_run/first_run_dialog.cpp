#include "ui/views/first_run/first_run_dialog.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/bridge/engine_bridge.h"
#include "ui/preferences.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/first_run/connect_steps.h"
#include "ui/views/first_run/guard_steps.h"
#include "ui/views/first_run/place_steps.h"
#include "ui/widgets/scroll_page.h"

namespace postern::ui {

namespace {
constexpr int kListWidth = 220, kListRoom = 36, kStepRow = 32;
const QString kDone = QStringLiteral("done");
constexpr QChar kGoesOn = u'+'; // before a step's name: the dialog opens there by itself
} // namespace

FirstRunDialog::FirstRunDialog(EngineBridge& bridge, Preferences& preferences, QWidget* parent)
    : QDialog(parent), m_bridge(bridge), m_preferences(preferences), m_list(new QListWidget(this)),
      m_steps(new QStackedWidget(this)) {
    setWindowTitle(tr("Set up Postern"));
    setObjectName(QStringLiteral("firstRun"));
    setAttribute(Qt::WA_DeleteOnClose);
    if (const auto targets = bridge.engine().targets(); !targets.empty())
        m_notes.target = targets.front().name;
    m_list->setObjectName(QStringLiteral("setupSteps"));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setProperty("framed", true);
    add("port", new PortStep(bridge, m_notes, this));
    add("target", new TargetStep(bridge, m_notes, this));
    if (!bridge.engine().status().signIn.providers.empty())
        add("sign-in", new SignInStep(bridge, m_notes, this));
    add("masks", new MaskStep(bridge, m_notes, this));
    add("policy", new PresetStep(bridge, m_notes, this));
    add("connect", new ConnectStep(bridge, m_notes, this));
    add("first", new FirstStatementStep(bridge, m_notes, this));
    m_later = new QPushButton(tr("Later"), this);
    m_later->setObjectName(QStringLiteral("setupLater"));
    m_later->setToolTip(tr("Closes this; File, Set up Postern… goes on here"));
    m_back = new QPushButton(tr("Back"), this);
    m_back->setObjectName(QStringLiteral("setupBack"));
    m_skip = new QPushButton(tr("Skip this step"), this);
    m_skip->setObjectName(QStringLiteral("setupSkip"));
    m_next = new QPushButton(this);
    m_next->setObjectName(QStringLiteral("setupNext"));
    for (auto* button : {m_later, m_back, m_skip}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
    }
    m_next->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_later);
    buttons->addStretch(1);
    for (auto* button : {m_back, m_skip, m_next})
        buttons->addWidget(button);
    auto* across = new QHBoxLayout;
    across->addWidget(m_list);
    across->addWidget(m_steps, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(across, 1);
    layout->addLayout(buttons);
    resizeScaled(*this, 860, 600);
    connect(m_later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_steps->currentIndex() - 1); });
    connect(m_skip, &QPushButton::clicked, this, [this] { goTo(m_steps->currentIndex() + 1); });
    connect(m_next, &QPushButton::clicked, this, &FirstRunDialog::forward);
    connect(m_list, &QListWidget::currentRowChanged, this, &FirstRunDialog::goTo);
    connect(&ThemeController::instance(), &ThemeController::changed, this, &FirstRunDialog::showState);
    auto stopped = preferences.setupStep();
    if (stopped.startsWith(kGoesOn))
        stopped.remove(0, 1);
    goTo(std::max(0, static_cast<int>(m_names.indexOf(stopped))));
    int widest = 0;
    m_list->ensurePolished();
    for (int i = 0; i < m_list->count(); ++i)
        widest = std::max(widest, m_list->fontMetrics().horizontalAdvance(m_list->item(i)->text()));
    m_list->setFixedWidth(std::max(scaled(kListWidth), widest + m_list->iconSize().width() + scaled(kListRoom)));
}

bool FirstRunDialog::isWanted(const api::Engine& engine, const Preferences& preferences) {
    const auto stopped = preferences.setupStep();
    return stopped.startsWith(kGoesOn) || (stopped.isEmpty() && engine.targets().empty());
}

void FirstRunDialog::add(const char* name, SetupStep* step) {
    m_names += QLatin1String(name);
    m_steps->addWidget(new ScrollPage(m_steps, step));
    auto* item = new QListWidgetItem(step->title(), m_list);
    item->setSizeHint({0, std::max(kStepRow, QFontMetrics(m_list->font()).height() + 14)});
    connect(step, &SetupStep::changed, this, &FirstRunDialog::showState);
    connect(step, &SetupStep::restartWanted, this, [this] {
        m_isRestarting = true;
        m_preferences.setSetupStep(kGoesOn + stepName());
        Q_EMIT restartWanted();
    });
}

SetupStep* FirstRunDialog::step() const {
    const auto* page = qobject_cast<ScrollPage*>(m_steps->currentWidget());
    return page == nullptr ? nullptr : qobject_cast<SetupStep*>(page->content());
}

QString FirstRunDialog::stepName() const {
    return m_names.value(m_steps->currentIndex());
}

void FirstRunDialog::go(const QString& name) {
    goTo(static_cast<int>(m_names.indexOf(name)));
}

void FirstRunDialog::goTo(int index) {
    if (index < 0 || index >= m_steps->count() || (index == m_steps->currentIndex() && m_list->currentRow() == index))
        return;
    m_steps->setCurrentIndex(index);
    m_list->setCurrentRow(index);
    m_preferences.setSetupStep(stepName());
    step()->enter();
    showState();
}

void FirstRunDialog::forward() {
    if (!step()->isReady())
        return;
    const auto here = m_steps->currentIndex();
    step()->finish([this, here] {
        if (here + 1 < m_steps->count())
            return goTo(here + 1);
        m_isFinished = true;
        const auto* last = qobject_cast<FirstStatementStep*>(step());
        if (last != nullptr && last->isSeen())
            Q_EMIT liveWanted();
        accept();
    });
}

void FirstRunDialog::showState() {
    if (step() == nullptr || m_next == nullptr)
        return;
    const auto here = m_steps->currentIndex();
    const auto* last = qobject_cast<FirstStatementStep*>(step());
    const bool isDone = last != nullptr && last->isSeen();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setIcon(i < here || isDone
                                     ? icon(QStringLiteral("approved"), theme().approved)
                                     : icon(QStringLiteral("running"), i == here ? theme().accent : theme().muted));
    const bool isLast = here + 1 == m_steps->count();
    m_later->setVisible(!isDone);
    m_back->setEnabled(here > 0);
    m_skip->setVisible(!isLast);
    m_next->setText(step()->action());
    m_next->setAccessibleName(m_next->text());
    m_next->setEnabled(step()->isReady());
}

// Closing on the way is "later": the menu goes on where it stopped, and it does not open by itself again.
void FirstRunDialog::done(int result) {
    if (!m_isRestarting)
        m_preferences.setSetupStep(m_isFinished ? kDone : stepName());
    QDialog::done(result);
}

} // namespace postern::ui
