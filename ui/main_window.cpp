#include "ui/main_window.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTextDocumentFragment>
#include <QTimer>

#include "ui/bridge/engine_bridge.h"
#include "ui/desktop/approval_notice.h"
#include "ui/desktop/tray.h"
#include "ui/text/plural.h"
#include "ui/text/translations.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/system_theme.h"
#include "ui/views/approvals/approvals_page.h"
#include "ui/views/connections/connections_page.h"
#include "ui/views/first_run/first_run_dialog.h"
#include "ui/views/live/live_page.h"
#include "ui/views/masking/masking_page.h"
#include "ui/views/overview/overview_page.h"
#include "ui/views/policy/policy_page.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/settings/settings_page.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/announcement.h"
#include "ui/widgets/reader.h"

namespace postern::ui {

namespace {

constexpr int kSideWidth = 172;
constexpr int kNavigationRow = 36;
constexpr int kNavigationFrame = 64; // picture and margins of a page's name

const QStringList& pageNames() {
    static const QStringList kNames = {QStringLiteral("overview"),    QStringLiteral("live"),
                                       QStringLiteral("approvals"),   QStringLiteral("sessions"),
                                       QStringLiteral("policy"),      QStringLiteral("masking"),
                                       QStringLiteral("connections"), QStringLiteral("settings")};
    return kNames;
}

QString dot(const QColor& color) {
    return QStringLiteral("<span style='color:%1'>●</span> ").arg(color.name());
}

} // namespace

MainWindow::MainWindow(api::Engine& engine, const QString& preferencesFile, const QString& managedFile)
    : m_preferences(preferencesFile, managedFile), m_systemTheme(new SystemTheme(this)),
      m_bridge(new EngineBridge(engine, this)), m_tray(new Tray(this)) {
    helpReaders();
    if (QGuiApplication::queryKeyboardModifiers() & Qt::ShiftModifier)
        m_preferences.ignoreLayout(); // asked for: as at the first start
    installTranslations(m_preferences.language());
    setWindowTitle(QStringLiteral("Postern"));
    setWindowIcon(applicationIcon());
    setObjectName(QStringLiteral("mainWindow"));
    applyAppearance();
    setClock(m_preferences.clock());
    makePages();
    auto* central = new QWidget(this);
    auto* layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSide());
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
    makeMenus();
    makeStatusBar();
    connect(m_systemTheme, &SystemTheme::changed, this, &MainWindow::applyAppearance);
    connect(m_bridge, &EngineBridge::statusChanged, this, &MainWindow::showStatus);
    connect(&ThemeController::instance(), &ThemeController::changed, this, &MainWindow::showStatus);
    restoreLayout();
    showStatus();
    const auto saved = pageNames().indexOf(m_preferences.page());
    open(saved < 0 ? Page::Live : static_cast<Page>(saved));
    watchLayout();
    if (m_bridge->engine().setup() != nullptr && FirstRunDialog::isWanted(m_bridge->engine(), m_preferences))
        QTimer::singleShot(0, this, &MainWindow::setUp); // above the window, once that is shown
}

MainWindow::~MainWindow() {
    m_preferences.startStayed();
}

void MainWindow::makePages() {
    m_pages = new QStackedWidget(this);
    m_pages->setObjectName(QStringLiteral("pages"));
    m_overview = new OverviewPage(*m_bridge, m_pages);
    m_live = new LivePage(*m_bridge, m_preferences, m_pages);
    m_approvals = new ApprovalsPage(*m_bridge, m_pages);
    m_sessions = new SessionsPage(m_bridge->engine(), m_preferences, m_pages);
    m_sessions->list().setNamedFilters(m_live->namedFilters());
    m_policy = new PolicyPage(m_bridge->engine(), m_pages);
    m_masking = new MaskingPage(m_bridge->engine(), m_pages);
    m_connections = new ConnectionsPage(*m_bridge, m_pages);
    m_settings = new SettingsPage(m_preferences, m_tray->isThere(), m_pages);
    for (QWidget* page :
         {static_cast<QWidget*>(m_overview), static_cast<QWidget*>(m_live), static_cast<QWidget*>(m_approvals),
          static_cast<QWidget*>(m_sessions), static_cast<QWidget*>(m_policy), static_cast<QWidget*>(m_masking),
          static_cast<QWidget*>(m_connections), static_cast<QWidget*>(m_settings)}) {
        page->setAttribute(Qt::WA_StyledBackground);
        m_pages->addWidget(page);
    }
    connect(m_overview, &OverviewPage::connectWanted, this, &MainWindow::showHowToConnect);
    connect(m_overview, &OverviewPage::waitingWanted, this, [this] { open(Page::Approvals); });
    connect(m_overview, &OverviewPage::filterWanted, this, &MainWindow::openSessions);
    connect(m_sessions, &SessionsPage::connectWanted, this, &MainWindow::showHowToConnect);
    connect(m_live, &LivePage::connectWanted, this, &MainWindow::showHowToConnect);
    connect(m_live, &LivePage::flaggedWanted, this, [this](StatementModel::Direction direction) {
        if (page() == Page::Sessions)
            return m_sessions->list().goFlagged(direction);
        open(Page::Live);
        m_live->list().goFlagged(direction);
    });
    const auto& live = m_live->actions();
    m_sessions->addActions({live.nextRow, live.previousRow, live.nextInSession, live.previousInSession});
    const auto bringListForward = [this] {
        m_live->setListInFront(page() == Page::Live       ? &m_live->list()
                               : page() == Page::Sessions ? &m_sessions->list()
                                                          : nullptr);
    };
    connect(m_pages, &QStackedWidget::currentChanged, this, bringListForward);
    bringListForward();
    connect(m_approvals, &ApprovalsPage::waitingChanged, this, &MainWindow::showWaiting);
    m_notice = new ApprovalNotice(*m_tray, this);
    connect(m_approvals, &ApprovalsPage::rulesWanted, this, [this] { open(Page::Policy); });
    connect(m_approvals, &ApprovalsPage::arrived, this, &MainWindow::onArrived);
    connect(m_notice, &ApprovalNotice::opened, this, &MainWindow::openRequest);
    connect(m_tray, &Tray::opened, this, &MainWindow::bringForward);
    connect(m_tray, &Tray::approvalsWanted, this, [this] {
        bringForward();
        open(Page::Approvals);
    });
    connect(m_tray, &Tray::quitWanted, this, &MainWindow::quit);
    connect(m_settings, &SettingsPage::appearanceChanged, this, &MainWindow::applyAppearance);
    connect(m_settings, &SettingsPage::clockChanged, this, [this] {
        setClock(m_preferences.clock());
        update();
    });
    connect(m_settings, &SettingsPage::layoutResetWanted, this, &MainWindow::resetLayout);
}

QWidget* MainWindow::makeSide() {
    auto* side = new QWidget(this);
    side->setObjectName(QStringLiteral("side"));
    side->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, kMargin, 1, kMargin); // the border's pixel
    auto* brand = new QHBoxLayout;
    brand->setContentsMargins(kMargin + 4, 0, kMargin, 4);
    m_brand = new QLabel(side);
    auto* name = new QLabel(QStringLiteral("Postern"), side);
    name->setObjectName(QStringLiteral("brand"));
    brand->addWidget(m_brand);
    brand->addWidget(name, 1);
    m_navigation = new QListWidget(side);
    m_navigation->setObjectName(QStringLiteral("navigation"));
    m_navigation->setAccessibleName(tr("Pages"));
    keepIconSize(m_navigation, 18);
    m_navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_titles = {tr("Overview", "page"), tr("Live", "page"),    tr("Approvals", "page"),   tr("Sessions", "page"),
                tr("Policy", "page"),   tr("Masking", "page"), tr("Connections", "page"), tr("Settings", "page")};
    for (qsizetype i = 0; i < pageNames().size(); ++i) {
        auto* item =
            new QListWidgetItem(icon(i == static_cast<int>(Page::Approvals) ? QStringLiteral("held") : pageNames()[i]),
                                m_titles[i], m_navigation);
        item->setToolTip(tr("%1 (Ctrl+%2)").arg(m_titles[i]).arg(i + 1));
    }
    fitSide();
    connect(&ThemeController::instance(), &ThemeController::changed, this, &MainWindow::fitSide);
    layout->addLayout(brand);
    layout->addWidget(m_navigation, 1);
    connect(m_navigation, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        m_pages->setAccessibleName(
            m_titles[row]); // said with what has the focus, when it is on another page than before
        m_pages->setCurrentIndex(row);
        m_preferences.setPage(pageNames()[row]);
    });
    return side;
}

void MainWindow::fitSide() {
    m_brand->setPixmap(applicationIcon().pixmap(scaled(24)));
    // Wide enough for the longest name with a number behind it, in bold.
    auto bold = QApplication::font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int widest = 0;
    for (int row = 0; row < m_navigation->count(); ++row) {
        auto* item = m_navigation->item(row);
        item->setSizeHint({0, std::max(kNavigationRow, metrics.height() + 16)});
        widest = std::max(widest, metrics.horizontalAdvance(m_titles[row] + QStringLiteral(" (99)")));
    }
    m_navigation->parentWidget()->setFixedWidth(std::max(kSideWidth, widest + scaled(kNavigationFrame)));
}

void MainWindow::showWaiting(int count) {
    auto* item = m_navigation->item(static_cast<int>(Page::Approvals));
    item->setText(count == 0 ? tr("Approvals", "page") : tr("Approvals (%1)", "page").arg(count));
    auto font = item->font();
    font.setBold(count > 0);
    item->setFont(font);
    setWindowTitle(count == 0 ? QStringLiteral("Postern") : tr("(%1) Postern", "statements that wait").arg(count));
    m_tray->setWaiting(count);
    m_news->say(count == 0 ? QString() : tr("%n statement(s) wait for approval", nullptr, count), {});
    fitStatusBar();
    if (count == 0)
        m_notice->withdraw();
}

void MainWindow::onArrived(const QString& id) {
    QApplication::alert(this);
    const auto* card = m_approvals->card(id);
    if (card != nullptr)
        m_news->say(
            m_news->text(),
            tr("A statement of the agent %1 for %2 waits for approval.").arg(text(card->agent), text(card->target)));
    if (card != nullptr && m_preferences.notifies() && !(isActiveWindow() && page() == Page::Approvals))
        m_notice->tell(id, m_approvals->waiting(), text(card->agent), text(card->target));
}

void MainWindow::setUp() {
    if (m_bridge->engine().setup() == nullptr || findChild<FirstRunDialog*>() != nullptr)
        return;
    auto* dialog = new FirstRunDialog(*m_bridge, m_preferences, this);
    connect(dialog, &FirstRunDialog::restartWanted, this, &MainWindow::restartWanted);
    connect(dialog, &FirstRunDialog::liveWanted, this, [this] { open(Page::Live); });
    connect(dialog, &QDialog::finished, m_connections, &ConnectionsPage::refresh);
    dialog->open();
}

void MainWindow::showHowToConnect() {
    if (m_bridge->engine().targets().empty() && m_bridge->engine().setup() != nullptr)
        setUp();
    else
        open(Page::Connections);
}

void MainWindow::openSessions(const QString& filter) {
    open(Page::Sessions);
    m_sessions->find(filter);
}

void MainWindow::openRequest(const QString& id) {
    bringForward();
    open(Page::Approvals);
    m_approvals->refresh();
    m_approvals->open(id);
}

void MainWindow::bringForward() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::open(Page page) {
    if (page == Page::Live) {
        m_navigation->setCurrentRow(static_cast<int>(page));
        return m_live->takeFocus();
    }
    // A reader says what had the focus last: the page, not the list that it stands in.
    m_navigation->setFocus();
    m_navigation->setCurrentRow(static_cast<int>(page));
    QAccessibleEvent reached(m_navigation, QAccessible::Focus);
    reached.setChild(static_cast<int>(page));
    QAccessible::updateAccessibility(&reached);
}

MainWindow::Page MainWindow::page() const {
    return static_cast<Page>(m_pages->currentIndex());
}

void MainWindow::makeStatusBar() {
    const auto add = [this](QLabel*& label, const QString& name, int stretch) {
        label = new QLabel(this);
        label->setTextFormat(Qt::RichText); // built in showStatus, values escaped
        label->setAccessibleName(name);
        label->setContentsMargins(kSpacing, 3, kSpacing, 3);
        statusBar()->addWidget(label, stretch);
    };
    statusBar()->setSizeGripEnabled(false);
    add(m_gateway, tr("Gateway"), 0);
    add(m_recording, tr("Recording"), 0);
    add(m_target, tr("Target"), 0);
    add(m_numbers, tr("Counts"), 1);
    m_news = new Announcement(this);
    m_news->setObjectName(QStringLiteral("news"));
    m_news->setContentsMargins(kSpacing, 3, kSpacing, 3);
    statusBar()->addWidget(m_news);
    add(m_identity, tr("Signed in as"), 0);
}

void MainWindow::showStatus() {
    const auto& status = m_bridge->status();
    const auto& t = theme();
    QStringList listening, failed;
    for (const auto& listener : status.listeners)
        (listener.state == api::ListenerState::Failed ? failed : listening) += words::address(listener);
    const bool isListening = !listening.isEmpty();
    const auto more = static_cast<int>(listening.size()) - 1;
    m_gateway->setText(dot(failed.isEmpty() && isListening ? t.approved
                           : isListening                   ? t.held
                                                           : t.blocked) +
                       (!isListening ? tr("Not listening")
                        : more == 0
                            ? tr("Listening on %1").arg(words::shortened(listening.front()))
                            : tr("Listening on %1 and %n more", nullptr, more).arg(words::shortened(listening.front())))
                           .toHtmlEscaped());
    QStringList places;
    if (isListening)
        places += tr("Listening on %1").arg(listening.join(QStringLiteral(", ")));
    if (!failed.isEmpty())
        places += tr("Failed: %1").arg(failed.join(QStringLiteral(", ")));
    m_gateway->setToolTip(places.join(QLatin1Char('\n')));
    switch (status.recording) {
    case api::RecordingState::On:
        m_recording->setText(dot(t.approved) + tr("Recording"));
        m_recording->setToolTip(text(status.storePath));
        break;
    case api::RecordingState::Waiting:
        m_recording->setText(dot(t.held) + tr("Recording is behind; sessions wait"));
        m_recording->setToolTip(tr("Statements go on as soon as the store has caught up."));
        break;
    case api::RecordingState::Delayed:
        m_recording->setText(dot(t.held) + tr("Store away; recording into the journal"));
        m_recording->setToolTip(words::said(status.recordingProblem));
        break;
    case api::RecordingState::Failed:
        m_recording->setText(dot(t.blocked) + tr("Recording failed; nothing is forwarded"));
        m_recording->setToolTip(words::said(status.recordingProblem));
        break;
    }
    const auto& counters = status.counters;
    auto numbers = tr("%n session(s) open", nullptr, static_cast<int>(counters.sessionsOpen)) +
                   QStringLiteral("  ·  ") +
                   tr("%1 statement(s)", nullptr, plural(counters.statements))
                       .arg(words::count(static_cast<std::int64_t>(counters.statements)));
    if (counters.refused > 0)
        numbers += QStringLiteral("  ·  ") + tr("%1 refused", "statements", plural(counters.refused))
                                                 .arg(words::count(static_cast<std::int64_t>(counters.refused)));
    m_numbers->setText(QStringLiteral("<span style='color:%1'>%2</span>").arg(t.muted.name(), numbers.toHtmlEscaped()));
    showTargets();
    showIdentity();
    fitStatusBar();
    // A label's name hides its text from screen readers; the dots are for the eye.
    const auto plainText = [](const QString& html) {
        return QTextDocumentFragment::fromHtml(html).toPlainText().remove(QChar(0x25CF)).trimmed();
    };
    for (auto* label : {m_gateway, m_recording, m_target, m_numbers, m_identity})
        if (const auto said = plainText(label->text()); said != label->accessibleDescription())
            label->setAccessibleDescription(said);
}

void MainWindow::showTargets() {
    const auto targets = m_bridge->engine().targets();
    QStringList lines;
    for (const auto& target : targets)
        lines += tr("%1: database %2 on %3").arg(text(target.name), text(target.database), text(target.host));
    m_target->setText((targets.size() == 1 ? tr("Target %1").arg(words::shortened(text(targets.front().name)))
                       : targets.empty()   ? tr("No target")
                                           : tr("%n target(s)", nullptr, static_cast<int>(targets.size())))
                          .toHtmlEscaped());
    m_target->setToolTip(
        lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

void MainWindow::applyAppearance() {
    switch (m_preferences.appearance()) {
    case Appearance::System:
        ThemeController::instance().apply(m_systemTheme->kind());
        break;
    case Appearance::Light:
        ThemeController::instance().apply(ThemeKind::Light);
        break;
    case Appearance::Dark:
        ThemeController::instance().apply(ThemeKind::Dark);
        break;
    case Appearance::HighContrast:
        ThemeController::instance().apply(ThemeKind::HighContrast);
        break;
    }
}

} // namespace postern::ui
