<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>, by the agent %1 (%2)</source>
        <translation>、エージェント %1（%2）経由</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1、プロセス %2</translation>
    </message>
    <message>
        <source> … (cut)</source>
        <translation> …（省略）</translation>
    </message>
    <message>
        <source> (decided by %1)</source>
        <translation> (判断: %1)</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%2 が%1、%3</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>production</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>ステージング</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>development</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 への %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>The client waits, %1 so far; open for %2 more</source>
        <translation>クライアントは %1 待機中、期限まであと %2</translation>
    </message>
    <message>
        <source>The client was told to come back; open for %1 more</source>
        <translation>クライアントには後で再試行するよう通知済み、期限まであと %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>%1 が承認</translation>
    </message>
    <message>
        <source>Denied by %1</source>
        <translation>%1 が却下</translation>
    </message>
    <message>
        <source>Nobody decided in time</source>
        <translation>期限内に判断されませんでした</translation>
    </message>
    <message>
        <source>The client gave up</source>
        <translation>クライアントが待機をやめました</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>保留した規則</translation>
    </message>
    <message>
        <source>For</source>
        <translation>依頼者</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>%1 (database %2, as %3)</source>
        <translation>%1（データベース %2、ユーザー %3）</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>%1 から開いています</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>開いているものはありません</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>%1, and version %2 of the published one</source>
        <translation>%1、および公開されたポリシーのバージョン %2</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>以前の判断</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>is being found out</source>
        <translation>調査中</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>依頼日時</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>依頼</translation>
    </message>
    <message>
        <source>%1, statement %2 of session %3</source>
        <translation>%1、セッション %3 の SQL 文 %2</translation>
    </message>
    <message numerus="yes">
        <source>about %1 row(s)</source>
        <translation>
            <numerusform>約 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>なし: %1</translation>
    </message>
    <message>
        <source>(%1, %2)</source>
        <translation>（%1、%2）</translation>
    </message>
    <message>
        <source>It is not measured: %1. %2</source>
        <translation>実測していません: %1。%2</translation>
    </message>
    <message>
        <source>It would fail with %1: %2 %3</source>
        <translation>実行すると %1 で失敗します: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) in %2, rolled back %3</source>
        <translation>
            <numerusform>%2 で %1 行、ロールバック済み %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>返された行</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1（実行前）</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1（実行後）</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>実行計画</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>リレーション</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>%1 on %2 (%3)</source>
        <translation>%2 の %1（%3）</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>トリガー</translation>
    </message>
    <message>
        <source>%1 on %2, %3, calls %4()</source>
        <translation>%2 の %1、%3、%4() を呼び出し</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>外部キー</translation>
    </message>
    <message>
        <source>%1 → %2, %3 (%4)</source>
        <translation>%1 → %2、%3（%4）</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>マスク対象の列</translation>
    </message>
    <message>
        <source>Uses them as</source>
        <translation>マスク対象の列の用途</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明な点</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copy</source>
        <comment>rows of a table</comment>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>セルをコピー</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>すべて CSV としてコピー</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&quot;%1&quot; is not a path of keys</source>
        <translation>&quot;%1&quot; はキーのパスではありません</translation>
    </message>
    <message>
        <source>%1 announces a key that is not trusted</source>
        <translation>%1 が信頼されていない鍵を告げています</translation>
    </message>
    <message>
        <source>%1 answered too much</source>
        <translation>%1 の応答が大きすぎます</translation>
    </message>
    <message>
        <source>%1 bytes of events stay in the journal until the next start: %2</source>
        <translation>%1 バイトのイベントは次の起動までジャーナルに残ります: %2</translation>
    </message>
    <message>
        <source>%1 cannot be an agent&apos;s name</source>
        <translation>%1 はエージェントの名前にできません</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way</source>
        <translation>%1 はこの方法では変更できません</translation>
    </message>
    <message>
        <source>%1 cannot be found</source>
        <translation>%1 が見つかりません</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 に接続できません</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 を読み取れません</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too long for a configuration</source>
        <translation>%1 を読み取れないか、設定としては長すぎます</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 に書き込めません</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>%1 cannot name a target</source>
        <translation>%1 はターゲットの名前にできません</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 は応答せずに接続を閉じました</translation>
    </message>
    <message>
        <source>%1 did not answer in time, or too much</source>
        <translation>%1 が時間内に応答しなかったか、応答が大きすぎます</translation>
    </message>
    <message>
        <source>%1 did not finish in time</source>
        <translation>%1 は時間内に終わりませんでした</translation>
    </message>
    <message>
        <source>%1 does not continue the chain: it was changed</source>
        <translation>%1 がチェーンにつながりません。変更されています</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2</source>
        <translation>%1 は終了コード %2 で終わりました</translation>
    </message>
    <message>
        <source>%1 has a certificate that this system does not trust, or speaks no TLS that it does</source>
        <translation>%1 の証明書はこのシステムで信頼されていないか、共通の TLS がありません</translation>
    </message>
    <message>
        <source>%1 has no %2</source>
        <translation>%1 に %2 がありません</translation>
    </message>
    <message>
        <source>%1 has no valid signature</source>
        <translation>%1 に有効な署名がありません</translation>
    </message>
    <message>
        <source>%1 has the rule %2</source>
        <translation>%1 にはルール %2 があります</translation>
    </message>
    <message>
        <source>%1 has to say where it is kept</source>
        <translation>%1 には保管場所を示す必要があります</translation>
    </message>
    <message>
        <source>%1 has too few parts for %2</source>
        <translation>%1 は %2 としては部分が足りません</translation>
    </message>
    <message>
        <source>%1 has too many parts for %2</source>
        <translation>%1 は %2 としては部分が多すぎます</translation>
    </message>
    <message>
        <source>%1 holds comments, which would be lost; copy the text and put it in by hand</source>
        <translation>%1 にはコメントがあり、失われてしまいます。テキストをコピーして手で入れてください</translation>
    </message>
    <message>
        <source>%1 in %2 has to be %3, not %4</source>
        <translation>%2 の %1 は%4ではなく%3でなければなりません</translation>
    </message>
    <message>
        <source>%1 in %2 has to be a string</source>
        <translation>%2 の %1 は文字列でなければなりません</translation>
    </message>
    <message>
        <source>%1 in %2 holds control characters</source>
        <translation>%2 の %1 に制御文字があります</translation>
    </message>
    <message>
        <source>%1 in %2 is a list of strings; this is %3</source>
        <translation>%2 の %1 は文字列の一覧ですが、これは%3です</translation>
    </message>
    <message>
        <source>%1 in %2 is an empty list</source>
        <translation>%2 の %1 が空の一覧です</translation>
    </message>
    <message>
        <source>%1 in %2 is empty</source>
        <translation>%2 の %1 が空です</translation>
    </message>
    <message>
        <source>%1 in %2 names nobody</source>
        <translation>%2 の %1 はだれも指していません</translation>
    </message>
    <message>
        <source>%1 is a foreign table</source>
        <translation>%1 は外部テーブルです</translation>
    </message>
    <message>
        <source>%1 is a list of tables</source>
        <translation>%1 はテーブルの一覧です</translation>
    </message>
    <message>
        <source>%1 is in another&apos;s place: entries were reordered</source>
        <translation>%1 が別の項目の位置にあります。項目が並べ替えられています</translation>
    </message>
    <message>
        <source>%1 is missing: it was removed</source>
        <translation>%1 がありません。削除されています</translation>
    </message>
    <message>
        <source>%1 is missing: the end of the ledger was removed</source>
        <translation>%1 がありません。台帳の末尾が削除されています</translation>
    </message>
    <message>
        <source>%1 is no command tag of PostgreSQL</source>
        <translation>%1 は PostgreSQL のコマンドタグではありません</translation>
    </message>
    <message>
        <source>%1 is nobody to grant to</source>
        <translation>%1 には付与できません</translation>
    </message>
    <message>
        <source>%1 is not a JSON object; copy the text and put it in by hand</source>
        <translation>%1 は JSON オブジェクトではありません。テキストをコピーして手で入れてください</translation>
    </message>
    <message>
        <source>%1 is not a duration</source>
        <translation>%1 は期間ではありません</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 はファイルではありません</translation>
    </message>
    <message>
        <source>%1 is not a value of %2</source>
        <translation>%1 は %2 の値ではありません</translation>
    </message>
    <message>
        <source>%1 is not an algorithm that Postern accepts</source>
        <translation>%1 は Postern が受け付けるアルゴリズムではありません</translation>
    </message>
    <message>
        <source>%1 is not known to a second connection</source>
        <translation>%1 は別の接続からは見えません</translation>
    </message>
    <message>
        <source>%1 is not known to be undone by a rollback</source>
        <translation>%1 がロールバックで元に戻るかは分かりません</translation>
    </message>
    <message>
        <source>%1 is not known to the name service</source>
        <translation>%1 は名前解決できません</translation>
    </message>
    <message>
        <source>%1 is not the one that was known before: the store was made anew</source>
        <translation>%1 は前に知られていたものではありません。ストアが作り直されています</translation>
    </message>
    <message>
        <source>%1 is not the public key of an administrator</source>
        <translation>%1 は管理者の公開鍵ではありません</translation>
    </message>
    <message>
        <source>%1 is not what was recorded: it was changed</source>
        <translation>%1 は記録されたものではありません。変更されています</translation>
    </message>
    <message>
        <source>%1 is nothing that Postern detects</source>
        <translation>%1 は Postern が検出するものではありません</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 が範囲外です</translation>
    </message>
    <message>
        <source>%1 is reachable from other machines and has no TLS certificate</source>
        <translation>%1 は他のマシンから到達できますが、TLS 証明書がありません</translation>
    </message>
    <message>
        <source>%1 is the beginning of several command tags</source>
        <translation>%1 で始まるコマンドタグが複数あります</translation>
    </message>
    <message>
        <source>%1 is there already; copy the text and put it in by hand</source>
        <translation>%1 はすでにあります。テキストをコピーして手で入れてください</translation>
    </message>
    <message>
        <source>%1 is too long to be looked through</source>
        <translation>%1 は長すぎて調べられません</translation>
    </message>
    <message>
        <source>%1 is written with two brackets, once for each</source>
        <translation>%1 は二重の角括弧で、1 つずつ書きます</translation>
    </message>
    <message>
        <source>%1 must not stand in the file; say where it is kept</source>
        <translation>%1 をファイルに書いてはいけません。保管場所を示してください</translation>
    </message>
    <message>
        <source>%1 names groups without &quot;group:&quot;</source>
        <translation>%1 ではグループを &quot;group:&quot; なしで書きます</translation>
    </message>
    <message>
        <source>%1 needs exactly one place where it is kept</source>
        <translation>%1 の保管場所はちょうど 1 つ必要です</translation>
    </message>
    <message>
        <source>%1 of session %2 is not as it was recorded; run postern verify</source>
        <translation>セッション %2 の %1 は記録されたときのままではありません。postern verify を実行してください</translation>
    </message>
    <message>
        <source>%1 reaches past the database&apos;s own rights</source>
        <translation>%1 はデータベース自体の権限を越えます</translation>
    </message>
    <message>
        <source>%1 redirects to another place, which is not followed</source>
        <translation>%1 は別の場所へ転送しますが、転送には従いません</translation>
    </message>
    <message>
        <source>%1 refuses connections</source>
        <translation>%1 が接続を拒否しました</translation>
    </message>
    <message>
        <source>%1 stands twice in %2</source>
        <translation>%1 が %2 に 2 回あります</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since you began; read it again</source>
        <translation>%1 は開始後に別の人が変更しました。読み直してください</translation>
    </message>
    <message>
        <source>%1 was changed in the meantime; look at the change again</source>
        <translation>%1 はその間に変更されました。変更内容をもう一度確認してください</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2</source>
        <translation>%1 はシグナル %2 で終了しました</translation>
    </message>
    <message>
        <source>%1 was known before and is not there: the store was truncated</source>
        <translation>%1 は前に知られていたのにありません。ストアの末尾が切られています</translation>
    </message>
    <message>
        <source>%1 wrote more than %2 bytes</source>
        <translation>%1 が %2 バイトを超えて書き出しました</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: refused where rows refer to it</source>
        <translation>%1: 参照している行があれば拒否されます</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1; `postern check --verbose` lists them</source>
        <translation>%1。`postern check --verbose` で一覧できます</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be an agent&apos;s name; write 1 to 63 of a-z, 0-9, dot, underscore and dash, beginning with a letter or digit (&apos;token&apos; is reserved)</source>
        <translation>「%1」はエージェントの名前にできません。a-z、0-9、ドット、下線、ハイフンを 1～63 文字で、英字か数字から始めてください（「token」は予約済み）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of agent; write ai or human</source>
        <translation>「%1」はエージェントの種類ではありません。ai か human と書いてください</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a session&apos;s whole ID</source>
        <translation>「%1」はセッションの完全な ID ではありません</translation>
    </message>
    <message>
        <source>A session keeps the role that it was opened with.</source>
        <translation>セッションは、開いたときのロールのままです。</translation>
    </message>
    <message>
        <source>ALTER TABLE; some of its forms take less</source>
        <translation>ALTER TABLE。形式によってはもっと弱いロックです</translation>
    </message>
    <message>
        <source>ALTER can remove data, change owners or lock a table.</source>
        <translation>ALTER は、データの削除、所有者の変更、テーブルのロックにつながることがあります。</translation>
    </message>
    <message>
        <source>COPY with PROGRAM runs a shell command on the server. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>PROGRAM 付きの COPY はサーバーでシェルコマンドを実行します。COPY … FROM STDIN か TO STDOUT を使ってください。</translation>
    </message>
    <message>
        <source>COPY with a file reads or writes the server&apos;s disk. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>ファイルを使う COPY はサーバーのディスクを読み書きします。COPY … FROM STDIN か TO STDOUT を使ってください。</translation>
    </message>
    <message>
        <source>Dropping a whole database is not done through Postern.</source>
        <translation>データベース全体の削除は Postern を通しては行えません。</translation>
    </message>
    <message>
        <source>Foreign servers reach other databases or machines, where Postern does not see what happens.</source>
        <translation>外部サーバーは、Postern から見えない別のデータベースやマシンにつながります。</translation>
    </message>
    <message>
        <source>It would change 1,000 rows or more. Change fewer at a time, or wait for approval.</source>
        <translation>1,000 行以上を変更します。一度に変更する行を減らすか、承認を待ってください。</translation>
    </message>
    <message>
        <source>It would read a table of a million rows or more from end to end. Use an index, or wait for approval.</source>
        <translation>100 万行以上のテーブルを全件読み取ります。インデックスを使うか、承認を待ってください。</translation>
    </message>
    <message>
        <source>Masked columns decide which rows come back, which lets their values be guessed.</source>
        <translation>マスク対象の列が返る行を決めるため、値を推測できてしまいます。</translation>
    </message>
    <message>
        <source>Masked columns would be copied into something that is not masked.</source>
        <translation>マスク対象の列が、マスクされないものへコピーされます。</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own tables are changed by its commands, never by hand.</source>
        <translation>PostgreSQL 自身のテーブルはコマンドで変更するもので、手で変更してはいけません。</translation>
    </message>
    <message>
        <source>Replication streams every table&apos;s data, past every mask and rule.</source>
        <translation>レプリケーションは、あらゆるマスクとルールを越えて全テーブルのデータを流します。</translation>
    </message>
    <message>
        <source>Roles, their members and what they own are not changed through Postern.</source>
        <translation>ロール、そのメンバー、所有物は Postern を通しては変更できません。</translation>
    </message>
    <message>
        <source>SAML needs a fixed port to come back to</source>
        <translation>SAML には戻り先の固定ポートが必要です</translation>
    </message>
    <message>
        <source>Server settings are not changed through Postern. Use SET for this session.</source>
        <translation>サーバーの設定は Postern を通しては変更できません。このセッションには SET を使ってください。</translation>
    </message>
    <message>
        <source>TRUNCATE CASCADE, or it is refused</source>
        <translation>TRUNCATE CASCADE。そうでなければ拒否されます</translation>
    </message>
    <message>
        <source>The function controls the database server itself.</source>
        <translation>この関数はデータベースサーバーそのものを制御します。</translation>
    </message>
    <message>
        <source>The function reaches other databases or machines, where Postern does not see what happens.</source>
        <translation>この関数は、Postern から見えない別のデータベースやマシンにつながります。</translation>
    </message>
    <message>
        <source>The function reads or changes the bytes of tables, past every rule and mask.</source>
        <translation>この関数は、あらゆるルールとマスクを越えてテーブルのバイト列を読み書きします。</translation>
    </message>
    <message>
        <source>The function reads or writes files of the database server.</source>
        <translation>この関数はデータベースサーバーのファイルを読み書きします。</translation>
    </message>
    <message>
        <source>The function runs SQL or reads tables that are named in its arguments, where rules cannot see them.</source>
        <translation>この関数は、引数に書かれた SQL を実行するかテーブルを読み取ります。ルールからは見えません。</translation>
    </message>
    <message>
        <source>The statement would store a mask as if it were the real value.</source>
        <translation>この SQL 文は、マスクされた値を本物の値として保存してしまいます。</translation>
    </message>
    <message>
        <source>The view shows configuration files of the database server.</source>
        <translation>このビューはデータベースサーバーの設定ファイルを表示します。</translation>
    </message>
    <message>
        <source>This changes who may see or change data.</source>
        <translation>データを見たり変更したりできる人が変わります。</translation>
    </message>
    <message>
        <source>This loads code into the database server.</source>
        <translation>データベースサーバーにコードを読み込みます。</translation>
    </message>
    <message>
        <source>This removes data or definitions for good.</source>
        <translation>データや定義を完全に削除します。</translation>
    </message>
    <message>
        <source>This stops the work of other sessions.</source>
        <translation>ほかのセッションの処理を止めます。</translation>
    </message>
    <message>
        <source>This works on the whole server.</source>
        <translation>サーバー全体に及びます。</translation>
    </message>
    <message>
        <source>What this code does cannot be seen from the statement.</source>
        <translation>このコードが何をするかは、SQL 文からは分かりません。</translation>
    </message>
    <message>
        <source>Without WHERE it changes every row. Add a WHERE clause, or wait for approval.</source>
        <translation>WHERE がないと全行を変更します。WHERE 句を加えるか、承認を待ってください。</translation>
    </message>
    <message>
        <source>a character that a name has only in double quotes</source>
        <translation>二重引用符の中でだけ名前に使える文字です</translation>
    </message>
    <message>
        <source>a comment has at most %1 bytes of valid text</source>
        <translation>コメントは有効なテキストで %1 バイトまでです</translation>
    </message>
    <message>
        <source>a decision on another machine&apos;s statement needs an identity provider: it counts only when it is signed with a key that the approver&apos;s sign-in is bound to; add an [[identity]]</source>
        <translation>別のマシンの SQL 文を判断するには ID プロバイダーが必要です。サインインに結び付いた鍵で署名された判断だけが有効です。[[identity]] を追加してください</translation>
    </message>
    <message>
        <source>a double quote is not closed</source>
        <translation>二重引用符が閉じていません</translation>
    </message>
    <message>
        <source>a fraction or a date</source>
        <translation>小数か日付</translation>
    </message>
    <message>
        <source>a key with too many dots</source>
        <translation>キーのドットが多すぎます</translation>
    </message>
    <message>
        <source>a line of this kind is not put into a file; copy it</source>
        <translation>この種類の行はファイルに入れません。コピーしてください</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>a mark has no text</source>
        <translation>印にはテキストがありません</translation>
    </message>
    <message>
        <source>a mark is of a statement</source>
        <translation>印は SQL 文に付けるものです</translation>
    </message>
    <message>
        <source>a note has at most %1 bytes</source>
        <translation>メモは %1 バイトまでです</translation>
    </message>
    <message>
        <source>a note is plain text in UTF-8</source>
        <translation>メモは UTF-8 のプレーンテキストです</translation>
    </message>
    <message>
        <source>a note needs a text</source>
        <translation>メモにはテキストが必要です</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a part of a PostgreSQL name has at most 63 bytes</source>
        <translation>PostgreSQL の名前の各部分は 63 バイトまでです</translation>
    </message>
    <message>
        <source>a part of the name is empty</source>
        <translation>名前の一部が空です</translation>
    </message>
    <message>
        <source>a part of the token is not canonical base64url</source>
        <translation>トークンの一部が正規の base64url ではありません</translation>
    </message>
    <message>
        <source>a role is named by 1 to 63 bytes</source>
        <translation>ロールの名前は 1 から 63 バイトです</translation>
    </message>
    <message>
        <source>a second connection cannot prepare %1</source>
        <translation>別の接続では %1 を準備できません</translation>
    </message>
    <message>
        <source>a second identity provider named %1</source>
        <translation>%1 というアイデンティティプロバイダーが 2 つあります</translation>
    </message>
    <message>
        <source>a second identity provider with this issuer</source>
        <translation>この発行者のアイデンティティプロバイダーが 2 つあります</translation>
    </message>
    <message>
        <source>a second mask named %1</source>
        <translation>%1 というマスクが 2 つあります</translation>
    </message>
    <message>
        <source>a second rule named %1</source>
        <translation>%1 というルールが 2 つあります</translation>
    </message>
    <message>
        <source>a second target named %1</source>
        <translation>%1 というターゲットが 2 つあります</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>a statement is approved for at most %1 hours</source>
        <translation>SQL 文を承認できるのは %1 時間までです</translation>
    </message>
    <message>
        <source>a statement like this is approved one by one, never for a time</source>
        <translation>このような SQL 文は一つずつ承認し、期間での承認はできません</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>access entry %1 does not continue the chain: it was changed</source>
        <translation>アクセス項目 %1 がチェーンにつながりません。変更されています</translation>
    </message>
    <message>
        <source>access entry %1 is a note that was moved to another session, or is missing there</source>
        <translation>アクセス項目 %1 は、別のセッションに移されたか、そこにないメモです</translation>
    </message>
    <message>
        <source>access entry %1 is missing: it was removed</source>
        <translation>アクセス項目 %1 がありません。削除されています</translation>
    </message>
    <message>
        <source>access entry %1 is not the signed one: the chain was made anew</source>
        <translation>アクセス項目 %1 は署名されたものではありません。チェーンが作り直されています</translation>
    </message>
    <message>
        <source>access entry %1 is not what was recorded in its place</source>
        <translation>アクセス項目 %1 は、その位置に記録されたものではありません</translation>
    </message>
    <message>
        <source>access entry %1 is signed and not there: the accesses were truncated</source>
        <translation>アクセス項目 %1 は署名されているのにありません。アクセスの末尾が切られています</translation>
    </message>
    <message>
        <source>access entry %1 is where no entry can be: it was inserted</source>
        <translation>アクセス項目 %1 があるはずのない位置にあります。挿入されています</translation>
    </message>
    <message>
        <source>access to the keychain was denied</source>
        <translation>キーチェーンへのアクセスが拒否されました</translation>
    </message>
    <message>
        <source>add %1 = %2</source>
        <translation>%1 = %2 を加えてください</translation>
    </message>
    <message>
        <source>add keep_last = 4, or write method = &quot;redact&quot;</source>
        <translation>keep_last = 4 を加えるか、method = &quot;redact&quot; と書いてください</translation>
    </message>
    <message>
        <source>add redirect = { ports = [8400] }, and register http://127.0.0.1:8400/callback</source>
        <translation>redirect = { ports = [8400] } を加え、http://127.0.0.1:8400/callback を登録してください</translation>
    </message>
    <message>
        <source>add tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } to [proxy], or listen on 127.0.0.1</source>
        <translation>[proxy] に tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } を加えるか、127.0.0.1 で待ち受けてください</translation>
    </message>
    <message>
        <source>administrators: only a store on PostgreSQL has some</source>
        <translation>administrators: PostgreSQL 上のストアだけにあります</translation>
    </message>
    <message>
        <source>an IPv6 address stands in brackets</source>
        <translation>IPv6 アドレスは角括弧で囲みます</translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation>空の文字列</translation>
    </message>
    <message>
        <source>an event from %1 to %2</source>
        <translation>%1 から %2 までのイベント</translation>
    </message>
    <message>
        <source>another policy was published since you began; read it first</source>
        <translation>開始後に別のポリシーが公開されました。先に読んでください</translation>
    </message>
    <message>
        <source>another program listens on port %1</source>
        <translation>別のプログラムがポート %1 で待ち受けています</translation>
    </message>
    <message>
        <source>approvers and comment_required belong to rules with action = &quot;approve&quot;</source>
        <translation>approvers と comment_required は action = &quot;approve&quot; のルールで使うものです</translation>
    </message>
    <message>
        <source>aud is missing or not text</source>
        <translation>aud がないか、テキストではありません</translation>
    </message>
    <message>
        <source>aud is not text</source>
        <translation>aud がテキストではありません</translation>
    </message>
    <message>
        <source>cannot lock %1</source>
        <translation>%1 をロックできません</translation>
    </message>
    <message>
        <source>cannot make a folder beside %1</source>
        <translation>%1 の隣にフォルダーを作れません</translation>
    </message>
    <message>
        <source>cannot open %1</source>
        <translation>%1 を開けません</translation>
    </message>
    <message>
        <source>cannot open the password file %1</source>
        <translation>パスワードファイル %1 を開けません</translation>
    </message>
    <message>
        <source>cannot run %1</source>
        <translation>%1 を実行できません</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>%1 に書き込めません</translation>
    </message>
    <message>
        <source>certificate is not a certificate</source>
        <translation>certificate が証明書ではありません</translation>
    </message>
    <message>
        <source>check that it exists and may be read</source>
        <translation>存在していて読み取りが許されているか確かめてください</translation>
    </message>
    <message>
        <source>check that it is a plain file</source>
        <translation>通常のファイルか確かめてください</translation>
    </message>
    <message>
        <source>check the spelling</source>
        <translation>つづりを確かめてください</translation>
    </message>
    <message>
        <source>choose a folder of at most %1 bytes</source>
        <translation>%1 バイトまでのフォルダーを選んでください</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>別の名前を選んでください</translation>
    </message>
    <message>
        <source>close the quoted name, and write &quot;&quot; for a quote in it</source>
        <translation>引用した名前を閉じ、中の引用符は &quot;&quot; と書いてください</translation>
    </message>
    <message>
        <source>command has to be a list of words, the program first</source>
        <translation>command は、プログラムで始まる語の一覧でなければなりません</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>複合型</translation>
    </message>
    <message>
        <source>conninfo asks for a replication connection</source>
        <translation>conninfo がレプリケーション接続を求めています</translation>
    </message>
    <message>
        <source>conninfo has a parameter name with %</source>
        <translation>conninfo に % のあるパラメーター名があります</translation>
    </message>
    <message>
        <source>conninfo has an unknown parameter %1</source>
        <translation>conninfo に不明なパラメーター %1 があります</translation>
    </message>
    <message>
        <source>conninfo has no &quot;=&quot; after %1</source>
        <translation>conninfo で %1 の後に &quot;=&quot; がありません</translation>
    </message>
    <message>
        <source>conninfo holds a secret (%1)</source>
        <translation>conninfo に秘密があります（%1）</translation>
    </message>
    <message>
        <source>conninfo names %1 twice</source>
        <translation>conninfo に %1 が 2 回あります</translation>
    </message>
    <message>
        <source>define it with a [[target]]</source>
        <translation>[[target]] で定義してください</translation>
    </message>
    <message>
        <source>encryption: a store on PostgreSQL is not encrypted by Postern</source>
        <translation>encryption: PostgreSQL 上のストアは Postern が暗号化しません</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>イベント %1</translation>
    </message>
    <message>
        <source>event %1 is missing: it was removed</source>
        <translation>イベント %1 がありません。削除されています</translation>
    </message>
    <message>
        <source>event %1 is not in its place: events were reordered</source>
        <translation>イベント %1 が本来の位置にありません。イベントが並べ替えられています</translation>
    </message>
    <message>
        <source>event %1 is not what was recorded: it was changed</source>
        <translation>イベント %1 は記録されたものではありません。変更されています</translation>
    </message>
    <message>
        <source>event %1 is there more than once: one was inserted</source>
        <translation>イベント %1 が重複しています。1 つは挿入されたものです</translation>
    </message>
    <message>
        <source>events %1 to %2 cannot be read: their block was changed</source>
        <translation>イベント %1 から %2 を読み取れません。ブロックが変更されています</translation>
    </message>
    <message>
        <source>exactly 100 groups: some providers cut the list there without saying so</source>
        <translation>ちょうど 100 グループです。そこで黙って一覧を切るプロバイダーがあります</translation>
    </message>
    <message>
        <source>exp is missing or not a number of seconds</source>
        <translation>exp がないか、秒数ではありません</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>外部キー %1</translation>
    </message>
    <message>
        <source>foreign key %1 is checked</source>
        <translation>外部キー %1 が検査されます</translation>
    </message>
    <message>
        <source>foreign keys</source>
        <translation>外部キー</translation>
    </message>
    <message>
        <source>foreign table</source>
        <translation>外部テーブル</translation>
    </message>
    <message>
        <source>give each [[identity]] a name of its own</source>
        <translation>[[identity]] ごとに別の名前を付けてください</translation>
    </message>
    <message>
        <source>give each [[mask]] a name of its own</source>
        <translation>[[mask]] ごとに別の名前を付けてください</translation>
    </message>
    <message>
        <source>give each [[rule]] a name of its own</source>
        <translation>[[rule]] ごとに別の名前を付けてください</translation>
    </message>
    <message>
        <source>give each [[target]] a name of its own</source>
        <translation>[[target]] ごとに別の名前を付けてください</translation>
    </message>
    <message>
        <source>grant a role of yours, pg_read_all_data or pg_write_all_data</source>
        <translation>自分のロール、pg_read_all_data または pg_write_all_data を付与してください</translation>
    </message>
    <message>
        <source>grants name a list of roles</source>
        <translation>grants はロールの一覧を示します</translation>
    </message>
    <message>
        <source>iat is missing or not a number of seconds</source>
        <translation>iat がないか、秒数ではありません</translation>
    </message>
    <message>
        <source>issuer is not an entity ID</source>
        <translation>issuer が entity ID ではありません</translation>
    </message>
    <message>
        <source>issuer is not an https address</source>
        <translation>issuer が https のアドレスではありません</translation>
    </message>
    <message>
        <source>it calls %1(), which may do what no rollback undoes%2</source>
        <translation>%1() を呼び出します。ロールバックでは元に戻らないことをする可能性があります%2</translation>
    </message>
    <message>
        <source>it calls %1(), which uses %2</source>
        <translation>%1() を呼び出し、その中で %2 を使います</translation>
    </message>
    <message>
        <source>it calls %1(), written in %2, which cannot be looked into%3</source>
        <translation>%1() を呼び出します。%2 で書かれていて中を調べられません%3</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>it does not answer this sign-in (InResponseTo)</source>
        <translation>このサインインへの応答ではありません（InResponseTo）</translation>
    </message>
    <message>
        <source>it had let another statement pass, and was for one</source>
        <translation>1 つの文だけのものなのに、すでに別の文を通していました</translation>
    </message>
    <message>
        <source>it has an ID of another namespace</source>
        <translation>別の名前空間の ID を含んでいます</translation>
    </message>
    <message>
        <source>it has comments, processing instructions or entities in it</source>
        <translation>コメント、処理命令、または実体を含んでいます</translation>
    </message>
    <message>
        <source>it has entities in it</source>
        <translation>実体を含んでいます</translation>
    </message>
    <message>
        <source>it has expired, or a clock is wrong</source>
        <translation>期限が切れているか、時計が合っていません</translation>
    </message>
    <message>
        <source>it has no assertion, or more than one</source>
        <translation>アサーションがないか、複数あります</translation>
    </message>
    <message>
        <source>it has no bearer confirmation</source>
        <translation>bearer の確認がありません</translation>
    </message>
    <message>
        <source>it has signatures where none belong</source>
        <translation>署名があってはならない場所に署名があります</translation>
    </message>
    <message>
        <source>it is a function call by number</source>
        <translation>番号による関数呼び出しです</translation>
    </message>
    <message>
        <source>it is about another request</source>
        <translation>別の依頼についてのものです</translation>
    </message>
    <message>
        <source>it is about another statement</source>
        <translation>別の文についてのものです</translation>
    </message>
    <message>
        <source>it is about another statement than the one that waits; look at the request again</source>
        <translation>待っているものとは別の SQL 文についてのものです。依頼をもう一度確認してください</translation>
    </message>
    <message>
        <source>it is empty, too long, or not UTF-8</source>
        <translation>空であるか、長すぎるか、UTF-8 ではありません</translation>
    </message>
    <message>
        <source>it is for another address (Destination)</source>
        <translation>別のアドレスに宛てたものです（Destination）</translation>
    </message>
    <message>
        <source>it is from another issuer</source>
        <translation>別の発行者からのものです</translation>
    </message>
    <message>
        <source>it is from the future; a clock is wrong</source>
        <translation>未来の時刻です。時計が合っていません</translation>
    </message>
    <message>
        <source>it is measured on its gateway&apos;s machine</source>
        <translation>そのゲートウェイのマシンで測定します</translation>
    </message>
    <message>
        <source>it is not a SAML 2.0 Response</source>
        <translation>SAML 2.0 の Response ではありません</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>base64 ではありません</translation>
    </message>
    <message>
        <source>it is not signed</source>
        <translation>署名されていません</translation>
    </message>
    <message>
        <source>it is not well-formed XML, or has a DTD</source>
        <translation>整形式の XML でないか、DTD を含んでいます</translation>
    </message>
    <message>
        <source>it is too deep or has too many parts</source>
        <translation>入れ子が深すぎるか、部分が多すぎます</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>長すぎます</translation>
    </message>
    <message>
        <source>it is your own statement, and four_eyes asks for somebody else&apos;s decision</source>
        <translation>あなた自身の SQL 文です。four_eyes により別の人の判断が必要です</translation>
    </message>
    <message>
        <source>it reaches more than %1 functions</source>
        <translation>%1 個を超える関数に及びます</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>二度載っています</translation>
    </message>
    <message>
        <source>it was another decision</source>
        <translation>別の判断でした</translation>
    </message>
    <message>
        <source>it was used before</source>
        <translation>すでに使われたものです</translation>
    </message>
    <message>
        <source>it would hold for too long</source>
        <translation>有効期間が長すぎます</translation>
    </message>
    <message>
        <source>its assertion is not a SAML 2.0 one</source>
        <translation>アサーションは SAML 2.0 のものではありません</translation>
    </message>
    <message>
        <source>its assertion was not made just now (IssueInstant); or this machine&apos;s clock is wrong</source>
        <translation>アサーションは今発行されたものでない（IssueInstant）か、このマシンの時計が違っています</translation>
    </message>
    <message>
        <source>its attributes cannot be read</source>
        <translation>その属性は読み取れません</translation>
    </message>
    <message>
        <source>its comment is another</source>
        <translation>コメントが異なります</translation>
    </message>
    <message>
        <source>its confirmation has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>確認の期限が切れている（NotOnOrAfter）か、このマシンの時計が違っています</translation>
    </message>
    <message>
        <source>its confirmation has no end, or a beginning</source>
        <translation>その確認に終了がないか、開始があります</translation>
    </message>
    <message>
        <source>its signature is not by the certificate in [[identity]]</source>
        <translation>署名は [[identity]] の証明書によるものではありません</translation>
    </message>
    <message>
        <source>its signature is not by the key that it names</source>
        <translation>署名は、名指しされた鍵のものではありません</translation>
    </message>
    <message>
        <source>its signature is not of the one form that is accepted: enveloped, exclusive canonicalization, RSA or ECDSA with SHA-256 or better</source>
        <translation>署名が、受け入れられる唯一の形式（enveloped、排他的正規化、SHA-256 以上の RSA または ECDSA）ではありません</translation>
    </message>
    <message>
        <source>its target has temporary roles, and a connection of Postern&apos;s own would have the rights of the role that makes them</source>
        <translation>ターゲットは一時ロールを使うため、Postern 自身の接続はロールを作る側の権限を持ってしまいます</translation>
    </message>
    <message>
        <source>its token is another person&apos;s</source>
        <translation>トークンは別の人のものです</translation>
    </message>
    <message>
        <source>join the two [[identity]] tables into one</source>
        <translation>2 つの [[identity]] テーブルを 1 つにまとめてください</translation>
    </message>
    <message>
        <source>keep the configuration below 1 MiB</source>
        <translation>設定を 1 MiB 未満にしてください</translation>
    </message>
    <message>
        <source>keep_first and keep_last belong to method = &quot;partial&quot;</source>
        <translation>keep_first と keep_last は method = &quot;partial&quot; で使うものです</translation>
    </message>
    <message>
        <source>leave administrators out, or write url = &quot;postgresql://…&quot;</source>
        <translation>administrators を書かないか、url = &quot;postgresql://…&quot; と書いてください</translation>
    </message>
    <message>
        <source>leave encryption out; the server&apos;s disk can be encrypted</source>
        <translation>encryption は書かないでください。サーバーのディスクは暗号化できます</translation>
    </message>
    <message>
        <source>leave it out: keychain, env and file are read for each connection</source>
        <translation>書かないでください。keychain、env、file は接続ごとに読み取られます</translation>
    </message>
    <message>
        <source>leave out brackets: a path goes on in every element of an array</source>
        <translation>角括弧は書かないでください。パスは配列の各要素で続きます</translation>
    </message>
    <message>
        <source>ledger entry %1</source>
        <translation>台帳の項目 %1</translation>
    </message>
    <message>
        <source>ledger entry %1 of gateway %2</source>
        <translation>ゲートウェイ %2 の台帳の項目 %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>locks</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>マテリアライズドビュー</translation>
    </message>
    <message>
        <source>method &quot;partial&quot; keeps nothing</source>
        <translation>method &quot;partial&quot; が何も残しません</translation>
    </message>
    <message>
        <source>more than %1 statements; name fewer sessions</source>
        <translation>SQL 文が %1 を超えます。セッションを減らしてください</translation>
    </message>
    <message>
        <source>names that begin with &quot;baseline/&quot; are the built-in rules&apos;</source>
        <translation>&quot;baseline/&quot; で始まる名前は組み込みルールのものです</translation>
    </message>
    <message>
        <source>nbf is not a number of seconds</source>
        <translation>nbf が秒数ではありません</translation>
    </message>
    <message>
        <source>no [[identity]] is named &apos;%1&apos;</source>
        <translation>「%1」という名前の [[identity]] はありません</translation>
    </message>
    <message>
        <source>no [[target]] is named %1</source>
        <translation>%1 という [[target]] はありません</translation>
    </message>
    <message>
        <source>no browser can be started from here</source>
        <translation>ここからはブラウザーを起動できません</translation>
    </message>
    <message>
        <source>no built-in rule is named %1</source>
        <translation>%1 という組み込みルールはありません</translation>
    </message>
    <message>
        <source>no column was chosen</source>
        <translation>列が選ばれていません</translation>
    </message>
    <message>
        <source>no key of the provider fits the token&apos;s header</source>
        <translation>トークンのヘッダーに合うプロバイダーの鍵がありません</translation>
    </message>
    <message>
        <source>no policy in the store can be believed: %1</source>
        <translation>ストアのポリシーはどれも信用できません: %1</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is none, add a [[target]]</source>
        <translation>%2 に「%1」というターゲットはありません。一つもないので [[target]] を追加してください</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is: %3</source>
        <translation>%2 に「%1」というターゲットはありません。あるのは %3 です</translation>
    </message>
    <message>
        <source>nobody has the approve role; write [roles] approve in the configuration</source>
        <translation>approve ロールを持つ人がいません。設定に [roles] approve を書いてください</translation>
    </message>
    <message>
        <source>nobody is signed in to decide</source>
        <translation>判断するためにサインインしている人がいません</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in</source>
        <translation>だれもサインインしていません。ここか「postern login」でサインインしてください</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in, --token-file decides with a token</source>
        <translation>だれもサインインしていません。ここか「postern login」でサインインしてください。--token-file ならトークンで判断できます</translation>
    </message>
    <message>
        <source>nobody signed in within 5 minutes</source>
        <translation>5 分以内にだれもサインインしませんでした</translation>
    </message>
    <message>
        <source>none of your groups is granted a role on target &quot;%1&quot;</source>
        <translation>あなたのグループにはターゲット「%1」のロールが与えられていません</translation>
    </message>
    <message>
        <source>not everything could be found out: %1</source>
        <translation>すべては分かりませんでした: %1</translation>
    </message>
    <message>
        <source>not valid TOML: %1</source>
        <translation>有効な TOML ではありません: %1</translation>
    </message>
    <message>
        <source>one with control characters</source>
        <translation>制御文字のある文字列</translation>
    </message>
    <message>
        <source>only the first %1 %2 are shown</source>
        <translation>最初の %1 件だけを表示しています（%2）</translation>
    </message>
    <message>
        <source>only the first %1 foreign keys were looked at</source>
        <translation>最初の %1 個の外部キーだけを調べました</translation>
    </message>
    <message>
        <source>only the first %1 kinds of differences are shown</source>
        <translation>最初の %1 種類の違いだけを表示しています</translation>
    </message>
    <message>
        <source>only the first %1 statements are planned</source>
        <translation>最初の %1 個の SQL 文だけを計画しています</translation>
    </message>
    <message>
        <source>partitioned table</source>
        <translation>パーティション表</translation>
    </message>
    <message>
        <source>policy version %1, which was in force, %2</source>
        <translation>有効だったポリシーのバージョン %1: %2</translation>
    </message>
    <message>
        <source>ports below 1024 are for the system</source>
        <translation>1024 未満のポートはシステム用です</translation>
    </message>
    <message>
        <source>ports has to be a list of port numbers</source>
        <translation>ports はポート番号の一覧でなければなりません</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>リレーション</translation>
    </message>
    <message>
        <source>remove it and write password = { keychain = &quot;…&quot; }, { env = &quot;…&quot; }, { file = &quot;…&quot; } or { command = [&quot;…&quot;] } in the [[target]]</source>
        <translation>それを消し、[[target]] に password = { keychain = &quot;…&quot; }、{ env = &quot;…&quot; }、{ file = &quot;…&quot; } または { command = [&quot;…&quot;] } と書いてください</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>どちらか一方を消してください</translation>
    </message>
    <message>
        <source>remove replication</source>
        <translation>replication を消してください</translation>
    </message>
    <message>
        <source>request %1 has expired</source>
        <translation>依頼 %1 は期限切れです</translation>
    </message>
    <message>
        <source>request %1 is not open any more</source>
        <translation>依頼 %1 はもう受け付けていません</translation>
    </message>
    <message>
        <source>rule &quot;%1&quot; is decided by %2</source>
        <translation>ルール「%1」を判断するのは %2 です</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>ファイルを UTF-8 で保存してください</translation>
    </message>
    <message>
        <source>see the example configuration for the layout</source>
        <translation>構成は設定例を見てください</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>シーケンス</translation>
    </message>
    <message>
        <source>session %1 has events and is not in the ledger: they were inserted</source>
        <translation>セッション %1 はイベントがあるのに台帳にありません。イベントが挿入されています</translation>
    </message>
    <message>
        <source>session %1 has no statement %2; it has %3</source>
        <translation>セッション %1 に SQL 文 %2 はありません。%3 個あります</translation>
    </message>
    <message>
        <source>session %1 is in the ledger and not in the store: it was removed</source>
        <translation>セッション %1 は台帳にあるのにストアにありません。削除されています</translation>
    </message>
    <message>
        <source>session %1 is not in the ledger: it was inserted, or the ledger was truncated</source>
        <translation>セッション %1 は台帳にありません。挿入されたか、台帳の末尾が切られています</translation>
    </message>
    <message>
        <source>session %1 is not in the store</source>
        <translation>セッション %1 はストアにありません</translation>
    </message>
    <message>
        <source>session %1 was removed by retention and is there again: it was inserted</source>
        <translation>セッション %1 は保持期間により削除されたのに、またあります。挿入されています</translation>
    </message>
    <message>
        <source>sign_in is not an https address</source>
        <translation>sign_in が https のアドレスではありません</translation>
    </message>
    <message>
        <source>signed out here, but gateways on other machines could not be told: %1</source>
        <translation>ここではサインアウトしましたが、他のマシンのゲートウェイには伝えられませんでした: %1</translation>
    </message>
    <message>
        <source>signed out here, but the provider could not be told: %1</source>
        <translation>ここではサインアウトしましたが、プロバイダーには伝えられませんでした: %1</translation>
    </message>
    <message>
        <source>somebody else made it</source>
        <translation>別の人が下したものです</translation>
    </message>
    <message>
        <source>something follows the time zone</source>
        <translation>タイムゾーンの後に何かあります</translation>
    </message>
    <message>
        <source>sub is missing, empty or not a name</source>
        <translation>sub がないか、空か、名前ではありません</translation>
    </message>
    <message>
        <source>table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>tables and lists are nested too deeply</source>
        <translation>テーブルと一覧の入れ子が深すぎます</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; cannot be reached: %2</source>
        <translation>ターゲット「%1」に接続できません: %2</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not accept Postern&apos;s credentials; see Postern&apos;s log</source>
        <translation>ターゲット「%1」は Postern の認証情報を受け付けませんでした。Postern のログを見てください</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not let Postern make a temporary role; see Postern&apos;s log</source>
        <translation>ターゲット「%1」で一時ロールを作れませんでした。Postern のログを見てください</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; is not configured right; see Postern&apos;s log</source>
        <translation>ターゲット「%1」の設定が正しくありません。Postern のログを見てください</translation>
    </message>
    <message>
        <source>temporary_roles need grants: who is given which roles</source>
        <translation>temporary_roles には grants（だれがどのロールを得るか）が必要です</translation>
    </message>
    <message>
        <source>the ID token belongs to another access token (at_hash)</source>
        <translation>ID トークンは別のアクセストークンのものです（at_hash）</translation>
    </message>
    <message>
        <source>the address has no port</source>
        <translation>アドレスにポートがありません</translation>
    </message>
    <message>
        <source>the address is neither an IP address nor a host name</source>
        <translation>IP アドレスでもホスト名でもありません</translation>
    </message>
    <message>
        <source>the algorithm %1 is not among those configured for %2</source>
        <translation>アルゴリズム %1 は %2 に設定されたものではありません</translation>
    </message>
    <message>
        <source>the algorithm is none that Postern accepts (alg)</source>
        <translation>Postern が受け付けるアルゴリズムではありません（alg）</translation>
    </message>
    <message>
        <source>the answer came from another provider</source>
        <translation>応答は別のプロバイダーからのものでした</translation>
    </message>
    <message>
        <source>the browser cannot come back: port %1 of this machine is taken; end what listens there, or name more ports in [[identity]] redirect</source>
        <translation>ブラウザーが戻れません。このマシンのポート %1 は使用中です。使っているものを終了するか、[[identity]] redirect にポートを増やしてください</translation>
    </message>
    <message>
        <source>the bundle cannot be signed: %1</source>
        <translation>バンドルに署名できません: %1</translation>
    </message>
    <message>
        <source>the catalog of %1 cannot be read (%2): what is masked on it is not known</source>
        <translation>%1 のカタログを読み取れません (%2)。何がマスクされるかは分かりません</translation>
    </message>
    <message>
        <source>the chain of events %1 to %2 is not what was recorded: it was changed</source>
        <translation>イベント %1 から %2 のチェーンは記録されたものではありません。変更されています</translation>
    </message>
    <message>
        <source>the chain up to event %1 is not the signed one: events were changed and the chain made anew</source>
        <translation>イベント %1 までのチェーンは署名されたものではありません。イベントが変更され、チェーンが作り直されています</translation>
    </message>
    <message>
        <source>the changed file would not be valid</source>
        <translation>変更後のファイルは正しいものになりません</translation>
    </message>
    <message>
        <source>the claim %1 is not a list of groups</source>
        <translation>クレーム %1 はグループの一覧ではありません</translation>
    </message>
    <message>
        <source>the claim %1 is not what [[identity]] require says</source>
        <translation>クレーム %1 が [[identity]] の require のとおりではありません</translation>
    </message>
    <message>
        <source>the claim %1 lists more than %2 groups</source>
        <translation>クレーム %1 に %2 個を超えるグループがあります</translation>
    </message>
    <message>
        <source>the claim %1 lists something that is not a group&apos;s name</source>
        <translation>クレーム %1 にグループ名でないものがあります</translation>
    </message>
    <message>
        <source>the claims are not a JSON object</source>
        <translation>クレームが JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>the claims are not a JSON object: %1</source>
        <translation>クレームが JSON オブジェクトではありません: %1</translation>
    </message>
    <message>
        <source>the command %1</source>
        <translation>コマンド %1</translation>
    </message>
    <message>
        <source>the configuration has changed</source>
        <translation>設定が変わりました</translation>
    </message>
    <message>
        <source>the connection could not be made</source>
        <translation>接続できませんでした</translation>
    </message>
    <message>
        <source>the data folder %1 is in use by another gateway, process %2</source>
        <translation>データフォルダー %1 は別のゲートウェイ（プロセス %2）が使っています</translation>
    </message>
    <message>
        <source>the days are not days of the week</source>
        <translation>日が曜日ではありません</translation>
    </message>
    <message>
        <source>the decision does not count: %1</source>
        <translation>この判断は有効ではありません: %1</translation>
    </message>
    <message>
        <source>the decision on request %1 is not the one that was signed: %2</source>
        <translation>依頼 %1 についての判断は、署名されたものではありません: %2</translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <translation>環境変数 %1</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation>環境変数 %1 が設定されていません</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>書き出しは取り消されました</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>ファイル %1</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>ファイルを開けません</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>ファイルを読み取れません</translation>
    </message>
    <message>
        <source>the file could not be read as TOML</source>
        <translation>ファイルを TOML として読み取れませんでした</translation>
    </message>
    <message>
        <source>the file has to be named with its whole path</source>
        <translation>ファイルは完全なパスで指定してください</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB</source>
        <translation>ファイルが 1 MiB を超えています</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>ファイルが UTF-8 のテキストではありません</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made: %2</source>
        <translation>%1 のフォルダーを作れません: %2</translation>
    </message>
    <message>
        <source>the folder of a Unix socket has to be an absolute path</source>
        <translation>Unix ソケットのフォルダーは絶対パスでなければなりません</translation>
    </message>
    <message>
        <source>the gateway does not accept the sign-in that the decision rests on; sign in again</source>
        <translation>判断のもとになるサインインをゲートウェイが受け付けません。サインインし直してください</translation>
    </message>
    <message>
        <source>the gateway has not answered; should it come back within two minutes, the decision counts</source>
        <translation>ゲートウェイが応答しません。2 分以内に戻れば、この判断は有効です</translation>
    </message>
    <message>
        <source>the gateway is shutting down</source>
        <translation>ゲートウェイは終了中です</translation>
    </message>
    <message>
        <source>the gateway is shutting down or too busy</source>
        <translation>ゲートウェイは終了中か、混み合っています</translation>
    </message>
    <message>
        <source>the gateway&apos;s answer cannot be read</source>
        <translation>ゲートウェイの応答を読み取れません</translation>
    </message>
    <message>
        <source>the header has %1</source>
        <translation>ヘッダーに %1 があります</translation>
    </message>
    <message>
        <source>the header is not a JSON object</source>
        <translation>ヘッダーが JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>the header is not a JSON object: %1</source>
        <translation>ヘッダーが JSON オブジェクトではありません: %1</translation>
    </message>
    <message>
        <source>the header is too long</source>
        <translation>ヘッダーが長すぎます</translation>
    </message>
    <message>
        <source>the header&apos;s kid is not a key&apos;s name</source>
        <translation>ヘッダーの kid が鍵の名前ではありません</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a string</source>
        <translation>ヘッダーの typ が文字列ではありません</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a token&apos;s</source>
        <translation>ヘッダーの typ がトークンのものではありません</translation>
    </message>
    <message>
        <source>the hours are not a span of time</source>
        <translation>時刻が時間帯ではありません</translation>
    </message>
    <message>
        <source>the journal holds an event of another version at position %1; start the Postern that wrote it once</source>
        <translation>ジャーナルの位置 %1 に別のバージョンのイベントがあります。書いたときの Postern を一度起動してください</translation>
    </message>
    <message>
        <source>the journal is damaged at position %1</source>
        <translation>ジャーナルの位置 %1 が壊れています</translation>
    </message>
    <message>
        <source>the keychain did not answer as expected</source>
        <translation>キーチェーンの応答が想定と異なります</translation>
    </message>
    <message>
        <source>the keychain did not answer within 5 seconds</source>
        <translation>キーチェーンが 5 秒以内に応答しませんでした</translation>
    </message>
    <message>
        <source>the keychain entry %1</source>
        <translation>キーチェーンの項目 %1</translation>
    </message>
    <message>
        <source>the keychain gave back something else than was written</source>
        <translation>キーチェーンが書き込んだものとは別のものを返しました</translation>
    </message>
    <message>
        <source>the keychain has no such entry</source>
        <translation>キーチェーンにその項目はありません</translation>
    </message>
    <message>
        <source>the keys of %1 are not at hand: %2</source>
        <translation>%1 の鍵が手元にありません: %2</translation>
    </message>
    <message>
        <source>the ledger does not know session %1; run postern verify</source>
        <translation>台帳にセッション %1 がありません。postern verify を実行してください</translation>
    </message>
    <message>
        <source>the name has too many parts</source>
        <translation>名前の部分が多すぎます</translation>
    </message>
    <message>
        <source>the name is not UTF-8</source>
        <translation>名前が UTF-8 ではありません</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名前が長すぎます</translation>
    </message>
    <message>
        <source>the password file %1 can be read by everybody; run chmod 600 on it</source>
        <translation>パスワードファイル %1 はだれでも読めます。chmod 600 を実行してください</translation>
    </message>
    <message>
        <source>the password file %1 is not a file</source>
        <translation>パスワードファイル %1 はファイルではありません</translation>
    </message>
    <message>
        <source>the password file %1 is too long to be one</source>
        <translation>パスワードファイル %1 は長すぎます</translation>
    </message>
    <message>
        <source>the password from %1 is empty</source>
        <translation>%1 からのパスワードが空です</translation>
    </message>
    <message>
        <source>the password from %1 is more than one line</source>
        <translation>%1 からのパスワードが複数行です</translation>
    </message>
    <message>
        <source>the path of the Unix socket is too long</source>
        <translation>Unix ソケットのパスが長すぎます</translation>
    </message>
    <message>
        <source>the payload keys are where encryption_key says, and changed there: add the output of postern keys new, after a blank, to the end of the line</source>
        <translation>ペイロードキーは encryption_key の示す場所にあり、そこで変更します。postern keys new の出力を、空白を入れて行末に加えてください</translation>
    </message>
    <message>
        <source>the person is in more groups than the answer holds; have the provider send only the groups assigned to this application</source>
        <translation>この人のグループは応答に入りきりません。このアプリケーションに割り当てたグループだけを送るようプロバイダーを設定してください</translation>
    </message>
    <message>
        <source>the person is in more groups than the token holds; have the provider send only the groups assigned to this application, or application roles</source>
        <translation>この人のグループはトークンに入りきりません。このアプリケーションに割り当てたグループだけ、またはアプリケーションロールを送るようプロバイダーを設定してください</translation>
    </message>
    <message>
        <source>the port is not a number from 1 to 65535</source>
        <translation>ポートが 1 から 65535 の数ではありません</translation>
    </message>
    <message>
        <source>the proof of its key cannot be read</source>
        <translation>鍵の証明を読み取れません</translation>
    </message>
    <message>
        <source>the provider answered with HTTP status %1</source>
        <translation>プロバイダーが HTTP ステータス %1 で応答しました</translation>
    </message>
    <message>
        <source>the provider calls itself &quot;%1&quot;; issuer in [[identity]] has to be exactly that</source>
        <translation>プロバイダーは自らを「%1」と名乗っています。[[identity]] の issuer はこれと完全に同じにしてください</translation>
    </message>
    <message>
        <source>the provider did not answer in time</source>
        <translation>プロバイダーが時間内に応答しませんでした</translation>
    </message>
    <message>
        <source>the provider does not accept this client; client_id, client_secret or the redirect address in [[identity]] may be wrong</source>
        <translation>プロバイダーがこのクライアントを受け付けません。[[identity]] の client_id、client_secret、戻り先アドレスのどれかが誤っている可能性があります</translation>
    </message>
    <message>
        <source>the provider does not describe itself: HTTP status %1</source>
        <translation>プロバイダーが自身の説明を返しません: HTTP ステータス %1</translation>
    </message>
    <message>
        <source>the provider does not know one of the scopes in [[identity]]</source>
        <translation>プロバイダーは [[identity]] の scopes の一つを知りません</translation>
    </message>
    <message>
        <source>the provider does not say where its keys are (jwks_uri)</source>
        <translation>プロバイダーが鍵の場所を示していません (jwks_uri)</translation>
    </message>
    <message>
        <source>the provider does not support PKCE with S256</source>
        <translation>プロバイダーは S256 の PKCE に対応していません</translation>
    </message>
    <message>
        <source>the provider gave nothing to renew it with (the scope offline_access asks for that)</source>
        <translation>プロバイダーが更新に使うものを渡しませんでした（scope offline_access で要求できます）</translation>
    </message>
    <message>
        <source>the provider has a problem of its own</source>
        <translation>プロバイダー側の問題です</translation>
    </message>
    <message>
        <source>the provider has no page to sign in on</source>
        <translation>プロバイダーにサインインのページがありません</translation>
    </message>
    <message>
        <source>the provider has no token endpoint</source>
        <translation>プロバイダーにトークンエンドポイントがありません</translation>
    </message>
    <message>
        <source>the provider is gone</source>
        <translation>プロバイダーはもうありません</translation>
    </message>
    <message>
        <source>the provider no longer accepts this sign-in</source>
        <translation>プロバイダーはこのサインインをもう受け付けません</translation>
    </message>
    <message>
        <source>the provider refused the sign-in (%1)</source>
        <translation>プロバイダーがサインインを拒否しました (%1)</translation>
    </message>
    <message>
        <source>the provider sent no ID token; the scope openid in [[identity]] asks for one</source>
        <translation>プロバイダーが ID トークンを送りませんでした。[[identity]] の scope openid で要求できます</translation>
    </message>
    <message>
        <source>the provider sent no code</source>
        <translation>プロバイダーがコードを送りませんでした</translation>
    </message>
    <message>
        <source>the provider wants you to sign in again</source>
        <translation>プロバイダーが再度のサインインを求めています</translation>
    </message>
    <message>
        <source>the provider&apos;s %1 is not an https address</source>
        <translation>プロバイダーの %1 が https のアドレスではありません</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not JSON (HTTP status %1)</source>
        <translation>プロバイダーの応答が JSON ではありません (HTTP ステータス %1)</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not acceptable: %1</source>
        <translation>プロバイダーの応答は受け入れられません: %1</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one</source>
        <translation>プロバイダー自身の説明が正しい形ではありません</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one: %1</source>
        <translation>プロバイダー自身の説明が正しい形ではありません: %1</translation>
    </message>
    <message>
        <source>the provider&apos;s keys: HTTP status %1</source>
        <translation>プロバイダーの鍵: HTTP ステータス %1</translation>
    </message>
    <message>
        <source>the provider&apos;s token is not acceptable: %1</source>
        <translation>プロバイダーのトークンを受け付けられません: %1</translation>
    </message>
    <message>
        <source>the provider, or you, refused the sign-in</source>
        <translation>プロバイダーまたはあなたがサインインを拒否しました</translation>
    </message>
    <message>
        <source>the reason is too long</source>
        <translation>理由が長すぎます</translation>
    </message>
    <message>
        <source>the recordings are encrypted with the payload key %1, which is not in %2; restore it with postern keys import, or go on with a new one by postern keys rotate (what was encrypted with the lost one stays unreadable)</source>
        <translation>記録はペイロードキー %1 で暗号化されていますが、%2 にありません。postern keys import で戻すか、postern keys rotate で新しいキーに移ってください（失ったキーで暗号化されたものは読めないままです）</translation>
    </message>
    <message>
        <source>the request is not open any more</source>
        <translation>この依頼はもう受け付けていません</translation>
    </message>
    <message>
        <source>the request was given up</source>
        <translation>要求は取りやめられました</translation>
    </message>
    <message>
        <source>the requests in the store cannot be read; the log says why</source>
        <translation>ストアの依頼を読み取れません。理由はログにあります</translation>
    </message>
    <message>
        <source>the rule asks for a comment</source>
        <translation>ルールがコメントを求めています</translation>
    </message>
    <message>
        <source>the rule&apos;s name is too long or holds a quote</source>
        <translation>ルールの名前が長すぎるか、引用符があります</translation>
    </message>
    <message>
        <source>the search index cannot be read; postern vacuum --reindex makes it anew</source>
        <translation>検索インデックスを読み取れません。postern vacuum --reindex で作り直せます</translation>
    </message>
    <message>
        <source>the search index of session %1 does not say what its events say: searches may miss statements; postern vacuum --reindex makes it anew</source>
        <translation>セッション %1 の検索インデックスがイベントと一致しません。検索で文が漏れるかもしれません。postern vacuum --reindex で作り直せます</translation>
    </message>
    <message>
        <source>the server asks for an authentication method that Postern does not know</source>
        <translation>サーバーが Postern の知らない認証方式を求めています</translation>
    </message>
    <message>
        <source>the server asks for the password as MD5, which this target does not allow</source>
        <translation>サーバーが MD5 でのパスワードを求めていますが、このターゲットでは許可されていません</translation>
    </message>
    <message>
        <source>the server asks for the password in clear text, which this target does not allow</source>
        <translation>サーバーが平文のパスワードを求めていますが、このターゲットでは許可されていません</translation>
    </message>
    <message>
        <source>the server closed the connection during log-in</source>
        <translation>ログイン中にサーバーが接続を閉じました</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>サーバーが時間内に応答しませんでした</translation>
    </message>
    <message>
        <source>the server did not plan it in time</source>
        <translation>サーバーが時間内に計画できませんでした</translation>
    </message>
    <message>
        <source>the server does not plan it (%1)</source>
        <translation>サーバーが計画しません (%1)</translation>
    </message>
    <message>
        <source>the server does not prepare %1 (%2)</source>
        <translation>サーバーが %1 を準備しません (%2)</translation>
    </message>
    <message>
        <source>the server sent something that is not TLS</source>
        <translation>サーバーが TLS ではないものを送りました</translation>
    </message>
    <message>
        <source>the server&apos;s plan cannot be read</source>
        <translation>サーバーの計画を読み取れません</translation>
    </message>
    <message>
        <source>the session at the provider is over (SessionNotOnOrAfter)</source>
        <translation>プロバイダーのセッションは終了しています（SessionNotOnOrAfter）</translation>
    </message>
    <message>
        <source>the session ends after event %1 of %2: it was truncated</source>
        <translation>セッションは %2 件中イベント %1 で終わっています。末尾が切られています</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection cannot have</source>
        <translation>このセッションには、別の接続では持てない独自のオブジェクトや設定があります</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection does not see</source>
        <translation>このセッションには、別の接続からは見えない独自のオブジェクトや設定があります</translation>
    </message>
    <message>
        <source>the session&apos;s settings cannot be repeated</source>
        <translation>セッションの設定を再現できません</translation>
    </message>
    <message>
        <source>the sign-in was cancelled</source>
        <translation>サインインは取り消されました</translation>
    </message>
    <message>
        <source>the signature is not the provider&apos;s</source>
        <translation>署名がプロバイダーのものではありません</translation>
    </message>
    <message>
        <source>the sizes of its relations could not be read</source>
        <translation>リレーションの大きさを読み取れませんでした</translation>
    </message>
    <message>
        <source>the store cannot be read</source>
        <translation>ストアを読み取れません</translation>
    </message>
    <message>
        <source>the store did not answer in time</source>
        <translation>ストアが時間内に応答しませんでした</translation>
    </message>
    <message>
        <source>the store does not know this gateway any more</source>
        <translation>ストアはこのゲートウェイをもう知りません</translation>
    </message>
    <message>
        <source>the store has a %1 that Postern did not make: it was inserted</source>
        <translation>ストアに Postern の作っていない %1 があります。挿入されています</translation>
    </message>
    <message>
        <source>the store has not been set up by this Postern yet; start the gateway once</source>
        <translation>ストアはこの Postern でまだ準備されていません。ゲートウェイを一度起動してください</translation>
    </message>
    <message>
        <source>the store has shown more than one text for this request: somebody changed it</source>
        <translation>この依頼についてストアが複数のテキストを示しました。だれかが変更しています</translation>
    </message>
    <message>
        <source>the store has something else for request %1 than was shown; look at it again, and ask who changed it</source>
        <translation>依頼 %1 について、ストアの内容が表示されたものと違います。もう一度見て、だれが変更したか確かめてください</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern knows up to %2; use the newer Postern</source>
        <translation>ストアのバージョンは %1 ですが、この Postern が扱えるのは %2 までです。新しい Postern を使ってください</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern needs %2; its owner runs postern store migrate</source>
        <translation>ストアのバージョンは %1 ですが、この Postern には %2 が必要です。所有者が postern store migrate を実行します</translation>
    </message>
    <message>
        <source>the store needs PostgreSQL 14 or newer</source>
        <translation>ストアには PostgreSQL 14 以降が必要です</translation>
    </message>
    <message>
        <source>the store needs a database whose encoding is UTF8</source>
        <translation>ストアには UTF8 エンコーディングのデータベースが必要です</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is missing: it was removed</source>
        <translation>ストアに %1 がありません。削除されています</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is not as Postern makes it: it was changed</source>
        <translation>ストアの %1 が Postern の作るものと異なります。変更されています</translation>
    </message>
    <message>
        <source>the store&apos;s file does not hold: %1</source>
        <translation>ストアのファイルが壊れています: %1</translation>
    </message>
    <message>
        <source>the summary of session %1 does not say what its events say: it was changed</source>
        <translation>セッション %1 の概要がイベントと一致しません。変更されています</translation>
    </message>
    <message>
        <source>the target %1 is not in this configuration: what is masked on it is not known</source>
        <translation>ターゲット %1 はこの設定にありません。何がマスクされるかは分かりません</translation>
    </message>
    <message>
        <source>the target is no longer configured</source>
        <translation>ターゲットはもう設定されていません</translation>
    </message>
    <message>
        <source>the text is not valid: %1</source>
        <translation>テキストが正しくありません: %1</translation>
    </message>
    <message>
        <source>the text of this version was not kept</source>
        <translation>このバージョンのテキストは残っていません</translation>
    </message>
    <message>
        <source>the time zone is not known here</source>
        <translation>このタイムゾーンはここにはありません</translation>
    </message>
    <message>
        <source>the token answers another sign-in (nonce)</source>
        <translation>トークンは別のサインインへの応答です（nonce）</translation>
    </message>
    <message>
        <source>the token binds a key (nonce): it opens nothing by itself</source>
        <translation>トークンは鍵を結び付けるものです（nonce）。それだけでは何も開けません</translation>
    </message>
    <message>
        <source>the token does not prove its key: %1</source>
        <translation>トークンは鍵を証明していません: %1</translation>
    </message>
    <message>
        <source>the token has expired (exp)</source>
        <translation>トークンの期限が切れています（exp）</translation>
    </message>
    <message>
        <source>the token has no signature</source>
        <translation>トークンに署名がありません</translation>
    </message>
    <message>
        <source>the token is another person&apos;s (sub)</source>
        <translation>トークンは別の人のものです（sub）</translation>
    </message>
    <message>
        <source>the token is encrypted, or not a JWT: it has more than three parts</source>
        <translation>トークンが暗号化されているか、JWT ではありません。部分が 3 つを超えています</translation>
    </message>
    <message>
        <source>the token is for others too (aud) and does not say for whom it was issued (azp)</source>
        <translation>トークンは他の相手にも宛てられていて（aud）、だれに発行されたかが示されていません（azp）</translation>
    </message>
    <message>
        <source>the token is for somebody else (aud)</source>
        <translation>トークンは別の相手に宛てたものです（aud）</translation>
    </message>
    <message>
        <source>the token is from another issuer (iss)</source>
        <translation>トークンは別の発行者のものです（iss）</translation>
    </message>
    <message>
        <source>the token is from the future (iat); a clock is wrong</source>
        <translation>トークンの時刻が未来です（iat）。時計が合っていません</translation>
    </message>
    <message>
        <source>the token is longer than 64 KiB</source>
        <translation>トークンが 64 KiB を超えています</translation>
    </message>
    <message>
        <source>the token is not accepted</source>
        <translation>トークンを受け付けられません</translation>
    </message>
    <message>
        <source>the token is not valid yet (nbf); a clock may be wrong</source>
        <translation>トークンはまだ有効ではありません（nbf）。時計が合っていないかもしれません</translation>
    </message>
    <message>
        <source>the token is older than this identity&apos;s last sign-out</source>
        <translation>トークンは、このアイデンティティの最後のサインアウトより前のものです</translation>
    </message>
    <message>
        <source>the token says that its list of groups is not whole</source>
        <translation>トークンは、グループの一覧が完全でないと示しています</translation>
    </message>
    <message>
        <source>the token was issued to somebody else (azp)</source>
        <translation>トークンは別の相手に発行されたものです（azp）</translation>
    </message>
    <message>
        <source>the token was issued too long ago (iat); a clock may be wrong</source>
        <translation>トークンの発行から時間がたちすぎています（iat）。時計が合っていないかもしれません</translation>
    </message>
    <message>
        <source>the token was refused</source>
        <translation>トークンは拒否されました</translation>
    </message>
    <message>
        <source>the trial was cancelled</source>
        <translation>試行は取り消されました</translation>
    </message>
    <message>
        <source>the verification was cancelled</source>
        <translation>検証は取り消されました</translation>
    </message>
    <message>
        <source>there are %1 notes and marks on this session; no more are taken</source>
        <translation>このセッションには %1 件のメモと印があり、これ以上は付けられません</translation>
    </message>
    <message>
        <source>there are events after the signed end of the session: event %1 was inserted</source>
        <translation>署名されたセッションの終わりの後にイベントがあります。イベント %1 は挿入されたものです</translation>
    </message>
    <message>
        <source>there is an agent %1 already; revoke it first or take another name</source>
        <translation>エージェント %1 はすでにあります。先に失効させるか、別の名前にしてください</translation>
    </message>
    <message>
        <source>there is an agent %1 of every gateway already; revoke it first or take another name</source>
        <translation>全ゲートウェイのエージェント %1 がすでにあります。先に失効させるか、別の名前にしてください</translation>
    </message>
    <message>
        <source>there is no %1 that can be believed</source>
        <translation>信用できる %1 はありません</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; of every gateway that could be revoked</source>
        <translation>失効させられる全ゲートウェイのエージェント「%1」はありません</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; that could be revoked; &apos;postern agent list&apos; names them</source>
        <translation>失効させられるエージェント「%1」はありません。「postern agent list」で一覧できます</translation>
    </message>
    <message>
        <source>there is no export format &apos;%1&apos;</source>
        <translation>書き出し形式「%1」はありません</translation>
    </message>
    <message>
        <source>there is no keychain in this session to keep it in</source>
        <translation>保管するキーチェーンがこのセッションにはありません</translation>
    </message>
    <message>
        <source>there is no keychain service</source>
        <translation>キーチェーンサービスがありません</translation>
    </message>
    <message>
        <source>there is no keychain service in this session</source>
        <translation>このセッションにはキーチェーンサービスがありません</translation>
    </message>
    <message>
        <source>there is no keychain: after a restart you have to sign in again</source>
        <translation>キーチェーンがありません。再起動後にはもう一度サインインが必要です</translation>
    </message>
    <message>
        <source>there is no request %1</source>
        <translation>依頼 %1 はありません</translation>
    </message>
    <message>
        <source>there is no session %1</source>
        <translation>セッション %1 はありません</translation>
    </message>
    <message>
        <source>there is no session %1 any more</source>
        <translation>セッション %1 はもうありません</translation>
    </message>
    <message>
        <source>there is no session %1; &apos;postern sessions list&apos; shows what is recorded</source>
        <translation>セッション %1 はありません。「postern sessions list」で記録を確認できます</translation>
    </message>
    <message>
        <source>there is no store at %1 yet; it is made when an agent is added or the gateway starts</source>
        <translation>%1 にはまだストアがありません。エージェントの追加かゲートウェイの起動で作られます</translation>
    </message>
    <message>
        <source>there is no store in this database yet; its owner makes it with postern store init</source>
        <translation>このデータベースにはまだストアがありません。所有者が postern store init で作ります</translation>
    </message>
    <message>
        <source>there were too many attempts to decide on request %1</source>
        <translation>依頼 %1 への判断の試みが多すぎます</translation>
    </message>
    <message>
        <source>this gateway is enrolled in the store under another database role; connect as that role, or start with a new data folder</source>
        <translation>このゲートウェイは別のデータベースロールでストアに登録されています。そのロールで接続するか、新しいデータフォルダーで始めてください</translation>
    </message>
    <message>
        <source>this identity has signed out elsewhere</source>
        <translation>このアイデンティティは別の場所でサインアウトしました</translation>
    </message>
    <message>
        <source>this is about a store that gateways share; the configured one is the SQLite file %1 (a shared one has [store] url = &quot;postgresql://…&quot;)</source>
        <translation>これはゲートウェイが共有するストアのためのものです。設定されているのは SQLite ファイル %1 です（共有には [store] url = &quot;postgresql://…&quot;）</translation>
    </message>
    <message>
        <source>this is an access token where an ID token is meant</source>
        <translation>ID トークンのところにアクセストークンがあります</translation>
    </message>
    <message>
        <source>this is not a JWT: it has no three parts</source>
        <translation>JWT ではありません。3 つの部分がありません</translation>
    </message>
    <message>
        <source>this machine&apos;s role in the store may not decide; its owner runs GRANT postern_approver TO that role</source>
        <translation>ストアでのこのマシンのロールは判断できません。所有者がそのロールに GRANT postern_approver TO を実行します</translation>
    </message>
    <message>
        <source>this recording is encrypted with the payload key %1, which is not here; restore it with postern keys import</source>
        <translation>この記録はペイロードキー %1 で暗号化されていますが、ここにありません。postern keys import で戻してください</translation>
    </message>
    <message>
        <source>this sign-in binds no key that they would know it by</source>
        <translation>このサインインには、相手が見分けるための鍵が結び付いていません</translation>
    </message>
    <message>
        <source>this sign-in is bound to no key, so decisions on other machines&apos; statements cannot be signed: it was made with a code, with SAML or before the store was shared; &apos;postern login&apos; signs in again</source>
        <translation>このサインインには鍵が結び付いていないため、他のマシンの SQL 文への判断に署名できません（コードや SAML、またはストア共有前のサインインです）。サインインし直してください</translation>
    </message>
    <message>
        <source>too many decisions wait already</source>
        <translation>待っている判断が多すぎます</translation>
    </message>
    <message>
        <source>too many log-ins wait for them</source>
        <translation>それを待つログインが多すぎます</translation>
    </message>
    <message>
        <source>too many measurements wait already</source>
        <translation>待っている測定が多すぎます</translation>
    </message>
    <message>
        <source>too many statements are approved for a time already</source>
        <translation>期間で承認された SQL 文がすでに多すぎます</translation>
    </message>
    <message>
        <source>too much waits for the store</source>
        <translation>ストアを待っているものが多すぎます</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>トリガー</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true か false</translation>
    </message>
    <message>
        <source>unknown key %1 in %2</source>
        <translation>%2 に不明なキー %1 があります</translation>
    </message>
    <message>
        <source>url names neither a SQLite file nor a PostgreSQL database</source>
        <translation>url が SQLite のファイルも PostgreSQL のデータベースも指していません</translation>
    </message>
    <message>
        <source>url: %1</source>
        <translation>url: %1</translation>
    </message>
    <message>
        <source>valid is for what a command prints</source>
        <translation>valid はコマンドの出力に対するものです</translation>
    </message>
    <message>
        <source>two of its parts have the same ID</source>
        <translation>2 つの部分が同じ ID を持っています</translation>
    </message>
    <message>
        <source>version %1 is not newer than version %2</source>
        <translation>バージョン %1 は %2 より新しくありません</translation>
    </message>
    <message>
        <source>view</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>what is kept of this version is not what was in force: %1</source>
        <translation>このバージョンとして残っているものは、有効だったものと違います: %1</translation>
    </message>
    <message>
        <source>what is signed is not a decision</source>
        <translation>署名されているのは判断ではありません</translation>
    </message>
    <message>
        <source>what the session&apos;s open transaction has changed is not seen here</source>
        <translation>セッションの開いているトランザクションが変更したものは、ここでは見えません</translation>
    </message>
    <message>
        <source>with an identity provider, somebody else decides; name groups that may approve</source>
        <translation>ID プロバイダーを使うと別の人が判断します。承認できるグループを指定してください</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>&quot;%1&quot; と書いてください</translation>
    </message>
    <message>
        <source>write &quot;%1*&quot; for all of them</source>
        <translation>すべてを指すには &quot;%1*&quot; と書いてください</translation>
    </message>
    <message>
        <source>write &quot;%1:6432&quot;</source>
        <translation>&quot;%1:6432&quot; と書いてください</translation>
    </message>
    <message>
        <source>write &quot;*&quot; or &quot;group:NAME&quot;</source>
        <translation>&quot;*&quot; または &quot;group:NAME&quot; と書いてください</translation>
    </message>
    <message>
        <source>write &quot;127.0.0.1:6432&quot;, &quot;[::1]:6432&quot; or &quot;unix:/folder&quot;</source>
        <translation>&quot;127.0.0.1:6432&quot;、&quot;[::1]:6432&quot; または &quot;unix:/folder&quot; と書いてください</translation>
    </message>
    <message>
        <source>write &quot;[::1]:6432&quot;</source>
        <translation>&quot;[::1]:6432&quot; と書いてください</translation>
    </message>
    <message>
        <source>write &quot;group:NAME&quot;</source>
        <translation>&quot;group:NAME&quot; と書いてください</translation>
    </message>
    <message>
        <source>write &quot;sqlite:postern.db&quot; or &quot;postgresql://host/database&quot;</source>
        <translation>&quot;sqlite:postern.db&quot; または &quot;postgresql://host/database&quot; と書いてください</translation>
    </message>
    <message>
        <source>write &quot;unix:/run/user/1000/postern&quot;</source>
        <translation>&quot;unix:/run/user/1000/postern&quot; と書いてください</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>%1 と書いてください</translation>
    </message>
    <message>
        <source>write %1 = &quot;…&quot;</source>
        <translation>%1 = &quot;…&quot; と書いてください</translation>
    </message>
    <message>
        <source>write %1 = %2</source>
        <translation>%1 = %2 と書いてください</translation>
    </message>
    <message>
        <source>write %1 headers</source>
        <translation>%1 の見出しを書いてください</translation>
    </message>
    <message>
        <source>write %1, or letters, digits, &quot;.&quot;, &quot;_&quot;, &quot;-&quot; and *</source>
        <translation>%1、または英字、数字、&quot;.&quot;、&quot;_&quot;、&quot;-&quot;、* で書いてください</translation>
    </message>
    <message>
        <source>write %1, or name the parts as in %2</source>
        <translation>%1 と書くか、%2 のように各部分を示してください</translation>
    </message>
    <message>
        <source>write 0.0.0.0 or [::] for every interface</source>
        <translation>すべてのインターフェースには 0.0.0.0 または [::] と書いてください</translation>
    </message>
    <message>
        <source>write KEY = VALUE lines under [table] headers</source>
        <translation>[テーブル] の見出しの下に キー = 値 の行を書いてください</translation>
    </message>
    <message>
        <source>write KEY = VALUE, with strings in double quotes and lists in [brackets]</source>
        <translation>キー = 値 と書き、文字列は二重引用符、一覧は [角括弧] で囲んでください</translation>
    </message>
    <message>
        <source>write a duration from &quot;%1&quot; to &quot;%2&quot;</source>
        <translation>&quot;%1&quot; から &quot;%2&quot; の期間を書いてください</translation>
    </message>
    <message>
        <source>write a name of the time-zone database, like Europe/Berlin or UTC</source>
        <translation>Europe/Berlin や UTC のように、タイムゾーンデータベースの名前を書いてください</translation>
    </message>
    <message>
        <source>write a number and ms, s, m, h or d, like &quot;%1&quot;</source>
        <translation>&quot;%1&quot; のように数と ms、s、m、h、d のどれかを書いてください</translation>
    </message>
    <message>
        <source>write a number from %1 to %2</source>
        <translation>%1 から %2 の数を書いてください</translation>
    </message>
    <message>
        <source>write a port like 6432; 0 takes any that is free</source>
        <translation>6432 のようなポートを書いてください。0 は空いているものを使います</translation>
    </message>
    <message>
        <source>write a value or remove the key</source>
        <translation>値を書くか、キーを消してください</translation>
    </message>
    <message>
        <source>write action = &quot;approve&quot; or remove the key</source>
        <translation>action = &quot;approve&quot; と書くか、キーを消してください</translation>
    </message>
    <message>
        <source>write at most 100 characters without quotes</source>
        <translation>引用符なしで 100 文字まで書いてください</translation>
    </message>
    <message>
        <source>write at most 500 bytes: it stands in the error that clients get</source>
        <translation>500 バイトまで書いてください。クライアントが受け取るエラーに載ります</translation>
    </message>
    <message>
        <source>write at most 63 letters, digits, &quot;_&quot;, &quot;-&quot; or &quot;.&quot;, beginning with a letter or digit</source>
        <translation>英字、数字、&quot;_&quot;、&quot;-&quot;、&quot;.&quot; を 63 文字まで、英字か数字で始めて書いてください</translation>
    </message>
    <message>
        <source>write it as in %1</source>
        <translation>%1 のように書いてください</translation>
    </message>
    <message>
        <source>write it on one line of printable text</source>
        <translation>表示できる文字で 1 行に書いてください</translation>
    </message>
    <message>
        <source>write keys with dots between, like &quot;billing.iban&quot;; a key with other characters in double quotes</source>
        <translation>&quot;billing.iban&quot; のようにキーをドットで区切って書いてください。ほかの文字を含むキーは二重引用符で囲みます</translation>
    </message>
    <message>
        <source>write method = &quot;partial&quot; or remove the key</source>
        <translation>method = &quot;partial&quot; と書くか、キーを消してください</translation>
    </message>
    <message>
        <source>write one of %1</source>
        <translation>%1 のどれかを書いてください</translation>
    </message>
    <message>
        <source>write parameter=value pairs with spaces between, like host=db.internal dbname=app</source>
        <translation>host=db.internal dbname=app のように、パラメーター=値 を空白で区切って書いてください</translation>
    </message>
    <message>
        <source>write ports = [8400, 8401]</source>
        <translation>ports = [8400, 8401] と書いてください</translation>
    </message>
    <message>
        <source>write schema.table, with * for any</source>
        <translation>スキーマ.テーブル と書いてください。* は任意を表します</translation>
    </message>
    <message>
        <source>write schema.table.column at most</source>
        <translation>スキーマ.テーブル.列 までにしてください</translation>
    </message>
    <message>
        <source>write such a part in double quotes, like public.&quot;User Data&quot;</source>
        <translation>そのような部分は public.&quot;User Data&quot; のように二重引用符で囲んでください</translation>
    </message>
    <message>
        <source>write the address of the provider&apos;s SingleSignOnService for HTTP-Redirect</source>
        <translation>プロバイダーの HTTP-Redirect 用 SingleSignOnService のアドレスを書いてください</translation>
    </message>
    <message>
        <source>write the name in plain letters</source>
        <translation>名前をそのままの文字で書いてください</translation>
    </message>
    <message>
        <source>write the provider&apos;s entityID exactly as its metadata has it</source>
        <translation>プロバイダーの entityID をメタデータのとおりに書いてください</translation>
    </message>
    <message>
        <source>write the provider&apos;s issuer exactly as its tokens have it, like &quot;https://login.example.com&quot;</source>
        <translation>&quot;https://login.example.com&quot; のように、プロバイダーの発行者をトークンのとおりに書いてください</translation>
    </message>
    <message>
        <source>write the provider&apos;s signing certificate as PEM, between three double quotes</source>
        <translation>プロバイダーの署名証明書を PEM で、二重引用符 3 つずつで囲んで書いてください</translation>
    </message>
    <message>
        <source>write the table&apos;s name in [brackets] on a line of its own</source>
        <translation>テーブルの名前を [角括弧] で囲んで 1 行に書いてください</translation>
    </message>
    <message>
        <source>write what `postern policy key` prints on the administrator&apos;s machine</source>
        <translation>管理者のマシンで `postern policy key` が出力するものを書いてください</translation>
    </message>
    <message>
        <source>write { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>{ command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] } と書いてください</translation>
    </message>
    <message>
        <source>write { keychain = &quot;NAME&quot; }, { env = &quot;VARIABLE&quot; }, { file = &quot;PATH&quot; } or { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>{ keychain = &quot;NAME&quot; }、{ env = &quot;VARIABLE&quot; }、{ file = &quot;PATH&quot; } または { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] } と書いてください</translation>
    </message>
    <message>
        <source>it has more than one %1</source>
        <translation>%1 が複数あります</translation>
    </message>
    <message>
        <source>it has more than one element in it, or a DTD</source>
        <translation>複数の要素または DTD を含んでいます</translation>
    </message>
    <message>
        <source>it has no %1</source>
        <translation>%1 がありません</translation>
    </message>
    <message>
        <source>its %1 is not a time</source>
        <translation>その %1 は日時ではありません</translation>
    </message>
    <message>
        <source>its NameID is a different one each time (transient); have the provider send a persistent one</source>
        <translation>NameID が毎回異なります（transient）。プロバイダーに persistent なものを送らせてください</translation>
    </message>
    <message>
        <source>its NameID is empty, too long, or not text</source>
        <translation>NameID が空であるか、長すぎるか、テキストではありません</translation>
    </message>
    <message>
        <source>its NameID is of another provider or for somebody else</source>
        <translation>NameID は別のプロバイダーのものか、別の相手に宛てたものです</translation>
    </message>
    <message>
        <source>its assertion does not say for whom it is (Audience)</source>
        <translation>アサーションは誰に宛てたものかを示していません（Audience）</translation>
    </message>
    <message>
        <source>its assertion does not say that anybody signed in (AuthnStatement)</source>
        <translation>アサーションは誰かがサインインしたことを示していません（AuthnStatement）</translation>
    </message>
    <message>
        <source>its assertion has a condition that is not known</source>
        <translation>アサーションに未知の条件があります</translation>
    </message>
    <message>
        <source>its assertion has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>アサーションの期限が切れている（NotOnOrAfter）か、このマシンの時計が違っています</translation>
    </message>
    <message>
        <source>its assertion is encrypted; have the provider sign it without encrypting it</source>
        <translation>アサーションが暗号化されています。プロバイダーに、暗号化せずに署名させてください</translation>
    </message>
    <message>
        <source>its assertion is for another address (Recipient)</source>
        <translation>アサーションは別のアドレスに宛てたものです（Recipient）</translation>
    </message>
    <message>
        <source>its assertion does not answer this sign-in (InResponseTo)</source>
        <translation>アサーションはこのサインインへの応答ではありません（InResponseTo）</translation>
    </message>
    <message>
        <source>its assertion is for somebody else (Audience)</source>
        <translation>アサーションは別の相手に宛てたものです（Audience）</translation>
    </message>
    <message>
        <source>its assertion is from the future (NotBefore); or this machine&apos;s clock is wrong</source>
        <translation>アサーションが未来のもの（NotBefore）か、このマシンの時計が違っています</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>the connection failed; see whether the other side runs and the address is right</source>
        <translation>接続に失敗しました。相手が動いているか、アドレスが正しいか確かめてください</translation>
    </message>
    <message>
        <source>the log-in was not accepted; see to user, password and rights</source>
        <translation>ログインが受け付けられませんでした。ユーザー、パスワード、権限を確かめてください</translation>
    </message>
    <message>
        <source>the right to do this is missing; ask the owner for it</source>
        <translation>これを行う権限がありません。所有者に依頼してください</translation>
    </message>
    <message>
        <source>there is no such database; see to its name</source>
        <translation>そのデータベースはありません。名前を確かめてください</translation>
    </message>
    <message>
        <source>it was cancelled or took too long; try again</source>
        <translation>取り消されたか、時間がかかりすぎました。もう一度試してください</translation>
    </message>
    <message>
        <source>the server is starting or shutting down; try again in a moment</source>
        <translation>サーバーは起動中か終了中です。少し待ってもう一度試してください</translation>
    </message>
    <message>
        <source>there was not room enough for it; make room, or ask for less</source>
        <translation>十分な容量がありませんでした。空きを作るか、要求を減らしてください</translation>
    </message>
    <message>
        <source>what is stored is damaged or was changed; verify the store</source>
        <translation>保存されているものが壊れているか変更されています。ストアを検証してください</translation>
    </message>
    <message>
        <source>the server answered with error %1; its words say why</source>
        <translation>サーバーがエラー %1 を返しました。理由はサーバーの言葉のとおりです</translation>
    </message>
    <message>
        <source>it was not accepted; see to what was entered</source>
        <translation>受け付けられませんでした。入力内容を確かめてください</translation>
    </message>
    <message>
        <source>this computer could not do it; see to what it says, then try again</source>
        <translation>このコンピューターでは実行できませんでした。示された内容を確かめてから、もう一度試してください</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what somebody else said</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, and in whose words</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>SQL</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>SQL</translation>
    </message>
    <message>
        <source>verdict</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>判定</translation>
    </message>
    <message>
        <source>agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>kind of agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>エージェントの種類</translation>
    </message>
    <message>
        <source>session</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>セッション</translation>
    </message>
    <message>
        <source>statement number</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>SQL 文の番号</translation>
    </message>
    <message>
        <source>database or target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>データベースまたはターゲット</translation>
    </message>
    <message>
        <source>target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>database user</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>データベースユーザー</translation>
    </message>
    <message>
        <source>identity</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>アイデンティティ</translation>
    </message>
    <message>
        <source>verb</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>table</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>rows</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>行数</translation>
    </message>
    <message>
        <source>duration</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>error message</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>エラーメッセージ</translation>
    </message>
    <message>
        <source>risk</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>リスク</translation>
    </message>
    <message>
        <source>since</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>until</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>終了日時</translation>
    </message>
    <message>
        <source>transaction</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>has</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>付随するもの</translation>
    </message>
    <message>
        <source>rule</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>規則</translation>
    </message>
    <message>
        <source>application name</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>アプリケーション名</translation>
    </message>
    <message>
        <source>process</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>process ID</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>プロセス ID</translation>
    </message>
    <message>
        <source>protocol</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>state</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>フィンガープリント</translation>
    </message>
    <message>
        <source>approver</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>承認者</translation>
    </message>
    <message>
        <source>column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>masked column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>マスク対象の列</translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <comment>filter: rows less than 100</comment>
        <translation>%1が %2 より小さい</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <comment>filter: rows at most 100</comment>
        <translation>%1が %2 以下</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <comment>filter: rows more than 100</comment>
        <translation>%1が %2 より大きい</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <comment>filter: rows at least 100</comment>
        <translation>%1が %2 以上</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>filter: verdict is denied</comment>
        <translation>%1が %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between alternatives in a filter&apos;s sentence</comment>
        <translation> または </translation>
    </message>
    <message>
        <source>SQL matches /%1/</source>
        <translation>SQL が /%1/ に一致</translation>
    </message>
    <message>
        <source>SQL contains “%1”</source>
        <translation>SQL が「%1」を含む</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <comment>filter: in the last 15 min</comment>
        <translation>過去 %1</translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <comment>filter: more than 15 min ago</comment>
        <translation>%1より前</translation>
    </message>
    <message>
        <source>error message contains “%1”</source>
        <translation>エラーメッセージが「%1」を含む</translation>
    </message>
    <message>
        <source>has %1</source>
        <comment>filter: has note</comment>
        <translation>%1 がある</translation>
    </message>
    <message>
        <source>session starts with %1</source>
        <translation>セッションが %1 で始まる</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <comment>filter</comment>
        <translation>（%1）ではない</translation>
    </message>
    <message>
        <source>, or </source>
        <comment>filter</comment>
        <translation>、または </translation>
    </message>
    <message>
        <source>, and </source>
        <comment>filter</comment>
        <translation>、かつ </translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>「%1」のことですか？</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>「%1」というフィールドはありません。</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>「%1」の後に値がありません。</translation>
    </message>
    <message>
        <source>“%1” is not a value of this field.</source>
        <translation>「%1」はこのフィールドの値ではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>「%1」は整数ではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write 500ms, 2s or 5m.</source>
        <translation>「%1」は時間の長さではありません。500ms、2s、5m のように書いてください。</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write -15m, -2h, 2026-11-21 or 2026-11-21T14:00:00Z.</source>
        <translation>「%1」は日時ではありません。-15m、-2h、2026-11-21、2026-11-21T14:00:00Z のように書いてください。</translation>
    </message>
    <message>
        <source>“%1” has no order. Use a colon.</source>
        <translation>「%1」は大小を比較できません。コロンを使ってください。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>閉じ引用符がありません。</translation>
    </message>
    <message>
        <source>The closing slash of the regular expression is missing.</source>
        <translation>正規表現の閉じスラッシュがありません。</translation>
    </message>
    <message>
        <source>The regular expression is not valid: %1.</source>
        <translation>正規表現が正しくありません: %1。</translation>
    </message>
    <message>
        <source>The closing bracket is missing.</source>
        <translation>閉じ括弧がありません。</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>この閉じ括弧に対応する開き括弧がありません。</translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation>ここに何かが足りません。</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>フィルターが長すぎます。</translation>
    </message>
    <message>
        <source>The filter has too many terms or brackets.</source>
        <translation>フィルターの項または括弧が多すぎます。</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>すべての SQL 文</translation>
    </message>
    <message>
        <source>Showing: %1</source>
        <translation>表示中: %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Running</source>
        <comment>verdict of a statement without an answer yet</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Masked</source>
        <comment>verdict of a statement</comment>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>verdict of a statement</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>verdict of a statement</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Denied</source>
        <comment>verdict of a statement</comment>
        <translation>却下</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>verdict of a statement</comment>
        <translation>承認</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>verdict of a statement</comment>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>verdict of a statement</comment>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>verdict of a statement</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Allowed</source>
        <comment>verdict of a statement</comment>
        <translation>許可</translation>
    </message>
    <message>
        <source>The statement was recorded and forwarded; its answer is not here yet.</source>
        <translation>SQL 文は記録され、転送されました。応答はまだありません。</translation>
    </message>
    <message>
        <source>The statement ran; values of masked columns were replaced before the client received them.</source>
        <translation>SQL 文は実行されました。マスク対象の列の値は、クライアントに届く前に置き換えられました。</translation>
    </message>
    <message>
        <source>A rule asks for approval; the statement waits and has not run.</source>
        <translation>規則により承認が必要です。SQL 文は待機中で、まだ実行されていません。</translation>
    </message>
    <message>
        <source>A rule blocked the statement; it never reached the database.</source>
        <translation>規則が SQL 文をブロックしました。データベースには届いていません。</translation>
    </message>
    <message>
        <source>An approver denied the statement; it never reached the database.</source>
        <translation>承認者が SQL 文を却下しました。データベースには届いていません。</translation>
    </message>
    <message>
        <source>A rule asked for approval and an approver gave it.</source>
        <translation>規則により承認が必要とされ、承認者が承認しました。</translation>
    </message>
    <message>
        <source>Nobody decided before the client gave up or the request expired; the statement has not run.</source>
        <translation>クライアントが待機をやめるか依頼が期限切れになるまでに、だれも判断しませんでした。SQL 文は実行されていません。</translation>
    </message>
    <message>
        <source>No rule objected, but the statement ended with an error.</source>
        <translation>問題とした規則はありませんでしたが、SQL 文はエラーで終わりました。</translation>
    </message>
    <message>
        <source>No rule objected; the statement ran.</source>
        <translation>問題とした規則はなく、SQL 文は実行されました。</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <comment>microseconds</comment>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>AI エージェント</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>人</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>kind of agent</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>certain: told by the kernel with the socket</source>
        <translation>確実: カーネルがソケットとともに通知</translation>
    </message>
    <message>
        <source>likely: found in the kernel&apos;s table of sockets</source>
        <translation>ほぼ確実: カーネルのソケット表で検出</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>High</source>
        <comment>risk</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>risk</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>risk</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>transaction</comment>
        <translation>開いている</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>transaction</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>None</source>
        <comment>transaction</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Marked</source>
        <comment>a statement</comment>
        <translation>マーク済み</translation>
    </message>
</context>
<context>
    <name>postern::ui::AboutDialog</name>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>The small gate between AI agents and PostgreSQL: every statement is tied to a person, checked against a policy, masked on the way back, and recorded before it reaches the database.</source>
        <translation>AI エージェントと PostgreSQL の間の小さな門です。すべての SQL 文を人に結び付け、ポリシーに照らして検査し、応答をマスクし、データベースに届く前に記録します。</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>column</comment>
        <translation>キー</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>In a list: next, previous statement</source>
        <translation>リスト内: 次、前の SQL 文</translation>
    </message>
    <message>
        <source>In a list: next, previous flagged statement</source>
        <translation>リスト内: 次、前のフラグ付き SQL 文</translation>
    </message>
    <message>
        <source>In a list: jump to the latest and follow</source>
        <translation>リスト内: 最新へ移動して追従</translation>
    </message>
    <message>
        <source>In a list: choose nothing</source>
        <translation>リスト内: 選択を解除</translation>
    </message>
    <message>
        <source>In a list: any other letter goes into the filter</source>
        <translation>リスト内: そのほかの文字はフィルターに入力</translation>
    </message>
    <message>
        <source>In the filter: earlier and later filters</source>
        <translation>フィルター内: 以前と以後のフィルター</translation>
    </message>
    <message>
        <source>Up,  Down</source>
        <translation>上矢印,  下矢印</translation>
    </message>
    <message>
        <source>In the filter: clear, then back to the list</source>
        <translation>フィルター内: クリアし、次にリストへ戻る</translation>
    </message>
    <message>
        <source>About Postern</source>
        <translation>Postern について</translation>
    </message>
    <message>
        <source>About</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>In a request: approve it</source>
        <translation>要求で: 承認する</translation>
    </message>
    <message>
        <source>In a request: write why, to deny it</source>
        <translation>要求で: 理由を書いて拒否する</translation>
    </message>
    <message>
        <source>On the timeline: play, and pause</source>
        <translation>タイムラインで: 再生と一時停止</translation>
    </message>
    <message>
        <source>On the timeline: previous, next statement</source>
        <translation>タイムラインで: 前、次の文</translation>
    </message>
    <message>
        <source>On the timeline: previous, next flagged statement</source>
        <translation>タイムラインで: 前、次の要注意の文</translation>
    </message>
    <message>
        <source>On the timeline: larger, smaller, the whole session</source>
        <translation>タイムラインで: 拡大、縮小、セッション全体</translation>
    </message>
    <message>
        <source>In a list: mark the statement, write a note on it</source>
        <translation>一覧で:ステートメントにマークする、メモを書く</translation>
    </message>
    <message>
        <source>In a table: copy the chosen rows</source>
        <translation>表で: 選択した行をコピー</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>column: what a shortcut does</comment>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>postern::ui::AccessDialog</name>
    <message>
        <source>printed the events</source>
        <translation>イベントを表示</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>閲覧</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>replayed</source>
        <translation>再実行</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>メモを記入</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>マークを付加</translation>
    </message>
    <message>
        <source>put a policy into force</source>
        <translation>ポリシーを有効化</translation>
    </message>
    <message>
        <source>the console</source>
        <translation>コンソール</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>the gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>session %1, statement %2</source>
        <translation>セッション %1、ステートメント %2</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>セッション %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 件のセッション</numerusform>
        </translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>フィルター: %1</translation>
    </message>
    <message>
        <source>Who looked at recordings</source>
        <translation>記録を閲覧した人</translation>
    </message>
    <message>
        <source>Which recordings</source>
        <translation>対象の記録</translation>
    </message>
    <message>
        <source>The session that is shown</source>
        <translation>表示中のセッション</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>すべての記録</translation>
    </message>
    <message>
        <source>Accesses, the newest first</source>
        <translation>アクセス(新しい順)</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>column</comment>
        <translation>だれが</translation>
    </message>
    <message>
        <source>From</source>
        <comment>column</comment>
        <translation>どこから</translation>
    </message>
    <message>
        <source>Did</source>
        <comment>column</comment>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column</comment>
        <translation>対象</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>column</comment>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>以前のもの</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>ストアから読み込み中…</translation>
    </message>
    <message>
        <source>Nobody looked yet.</source>
        <translation>まだだれも閲覧していません。</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) shown. Each is bound to the one before; postern verify shows an edit.</source>
        <translation>
            <numerusform>%n 件のアクセスを表示しています。それぞれ直前のものに結び付けられており、改変は postern verify で分かります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of a shared store you see what was done with your own role; an auditor sees all.</source>
        <translation>共有ストアでは自分のロールで行われたことだけが見えます。監査者はすべてを見ることができます。</translation>
    </message>
    <message>
        <source>removed a mark</source>
        <translation>印を外しました</translation>
    </message>
</context>
<context>
    <name>postern::ui::AddAgentDialog</name>
    <message>
        <source>Add an agent</source>
        <translation>エージェントの追加</translation>
    </message>
    <message>
        <source>An agent signs in to Postern with a key of its own. Give each client one, so that you see who did what and can revoke one without the others.</source>
        <translation>エージェントは専用のキーで Postern にログインします。クライアントごとに 1 つ作ると、だれが何をしたかがわかり、ほかに影響せずに 1 つだけ失効できます。</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>例: copilot-shop</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>AI エージェント</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>人</translation>
    </message>
    <message>
        <source>every target</source>
        <translation>すべてのターゲット</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <comment>expiry of a key</comment>
        <translation>
            <numerusform>%n 日後</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>May reach</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Key expires</source>
        <translation>キーの期限</translation>
    </message>
    <message>
        <source>Add agent</source>
        <translation>エージェントを追加</translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Postern keeps a verifier of it, not the key. Copy it, or a line for your client that holds it, now.</source>
        <translation>キーが表示されるのは今回だけです。Postern が保存するのは照合用の値で、キーそのものではありません。キー、またはキーを含むクライアント用の接続設定を今すぐコピーしてください。</translation>
    </message>
    <message>
        <source>Agent key</source>
        <translation>エージェントキー</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>キーをコピー</translation>
    </message>
    <message>
        <source>I have copied it</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>%1 のキー</translation>
    </message>
</context>
<context>
    <name>postern::ui::AgentModel</name>
    <message>
        <source>every target</source>
        <translation>すべてのターゲット</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <comment>date</comment>
        <translation>%1 に失効</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <comment>date</comment>
        <translation>%1 に期限切れ</translation>
    </message>
    <message>
        <source>Active until %1</source>
        <comment>date</comment>
        <translation>%1 まで有効</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>agent</comment>
        <translation>有効</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>May reach</source>
        <comment>column: targets</comment>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Acts for</source>
        <comment>column: owner</comment>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>column: date</comment>
        <translation>追加日</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalNotice</name>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n 件の SQL 文が承認待ちです</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is from the agent %1, for %2.</source>
        <translation>最新のものはエージェント %1 から、%2 宛てです。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>承認待ちはありません</translation>
    </message>
    <message>
        <source>A statement that a rule holds appears here, with everything it would touch, until somebody decides. What was decided stays for a while.</source>
        <translation>規則が保留した SQL 文は、影響を受けるものすべてとともに、だれかが判断するまでここに表示されます。判断済みのものもしばらく残ります。</translation>
    </message>
    <message>
        <source>Requests for approval</source>
        <translation>承認の依頼</translation>
    </message>
    <message>
        <source>This text holds characters that hide or reorder what it says; they are shown as [U+…].</source>
        <translation>このテキストには、内容を隠したり並べ替えたりする文字が含まれています。それらは [U+…] と表示されます。</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>SQL 文</translation>
    </message>
    <message>
        <source>About the request</source>
        <translation>依頼の情報</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Deny and end session</source>
        <translation>却下してセッションを終了</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 時間</translation>
    </message>
    <message>
        <source>Approve once</source>
        <translation>今回だけ承認</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>It runs in a transaction that is rolled back…</source>
        <translation>ロールバックされるトランザクションで実行しています…</translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation>実測できませんでした: %1。</translation>
    </message>
    <message>
        <source>Comment (the rule asks for one)</source>
        <translation>コメント（規則により必須）</translation>
    </message>
    <message>
        <source>You cannot decide on this: %1.</source>
        <translation>この依頼は判断できません: %1。</translation>
    </message>
    <message>
        <source>Statements of the same shape, by the same person and agent</source>
        <translation>同じ人とエージェントによる、同じ形の SQL 文</translation>
    </message>
    <message>
        <source>A statement like this is approved one by one</source>
        <translation>このような SQL 文は 1 件ずつ承認します</translation>
    </message>
    <message>
        <source>Runs the statement in a transaction that is rolled back, and shows what it changed. It takes its locks meanwhile.</source>
        <translation>SQL 文をロールバックされるトランザクションで実行し、何が変わったかを表示します。その間、ロックを取得します。</translation>
    </message>
    <message>
        <source>Not decided: %1.</source>
        <translation>判断できませんでした: %1。</translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation>ルールを表示</translation>
    </message>
    <message>
        <source>Approve similar for…</source>
        <translation>同様の文を承認する期間…</translation>
    </message>
    <message>
        <source>Comment: sent to the client and recorded</source>
        <translation>コメント：クライアントに伝えられ、記録されます</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChangeDialog</name>
    <message>
        <source>Add a mask</source>
        <translation>マスクの追加</translation>
    </message>
    <message>
        <source>This is added to %1. Everything else in the file stays as it is. The rule is in force for the next statement of every session.</source>
        <translation>%1 に次の内容を追加します。ファイルのほかの部分は変わりません。規則は各セッションの次の SQL 文から適用されます。</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>規則を追加</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChipRow</name>
    <message>
        <source>Remove “%1” from the filter</source>
        <translation>フィルターから「%1」を外す</translation>
    </message>
    <message>
        <source>Remove filter term %1</source>
        <translation>フィルターの項 %1 を外す</translation>
    </message>
</context>
<context>
    <name>postern::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>コマンドを検索</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>What do you want to do, or see?</source>
        <translation>何をしますか、何を見ますか？</translation>
    </message>
    <message>
        <source>Nothing matches these letters.</source>
        <translation>この文字に一致するものはありません。</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectStep</name>
    <message>
        <source>Point your agent here</source>
        <translation>エージェントの接続先をここにする</translation>
    </message>
    <message>
        <source>Each agent signs in with a key of its own, so that you see who did what. The key is shown now and never again: Postern keeps only what checks it.</source>
        <translation>各エージェントは専用のキーでログインするので、だれが何をしたかがわかります。キーは今だけ表示され、二度と表示されません。Postern が保存するのは照合用の値だけです。</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>キーを作成</translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation>エージェントの名前</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>例: copilot-shop</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>The lines hold the key of %1. Copy the one for your client, or put it into its file.</source>
        <translation>接続設定には %1 のキーが含まれています。使用するクライアントのものをコピーするか、そのファイルに書き込んでください。</translation>
    </message>
    <message>
        <source>Name the agent to get lines that work as they are. Without a name they hold a placeholder.</source>
        <translation>エージェントに名前を付けると、そのまま使える行が得られます。名前がなければ、仮の文字が入ります。</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectionsPage</name>
    <message>
        <source>in the keychain</source>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>in an environment variable</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Point a client here</source>
        <translation>クライアントの接続先をここにする</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>リスナー</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>失効…</translation>
    </message>
    <message>
        <source>Revoke the chosen agent</source>
        <translation>選択したエージェントを失効</translation>
    </message>
    <message>
        <source>Add agent…</source>
        <translation>エージェントを追加…</translation>
    </message>
    <message>
        <source>Add an agent</source>
        <translation>エージェントの追加</translation>
    </message>
    <message>
        <source>No agent yet. Add one: it gets a key of its own and can connect at once.</source>
        <translation>エージェントはまだありません。追加すると専用のキーが発行され、すぐに接続できます。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>As user</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>リスナー</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>待ち受け中</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>no</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The agents cannot be read</source>
        <translation>エージェントを読み取れません</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>%1 を失効しますか？</translation>
    </message>
    <message>
        <source>Its key stops working for good and its open sessions end at once. Recordings stay. To let it in again, add it again: it gets a new key.</source>
        <translation>キーは今後使えなくなり、開いているセッションは直ちに終了します。記録は残ります。再び許可するには追加し直してください。新しいキーが発行されます。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>The agent was not revoked</source>
        <translation>エージェントを失効できませんでした</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>agent</comment>
        <translation>まだありません</translation>
    </message>
</context>
<context>
    <name>postern::ui::DiffView</name>
    <message>
        <source>Changed lines</source>
        <translation>変更された行</translation>
    </message>
</context>
<context>
    <name>postern::ui::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>エクスポートの進行状況</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>%1 にエクスポート中</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>エクスポートはキャンセルされました。何も書き込まれていません。</translation>
    </message>
    <message>
        <source>The recording is NOT as it was written: run postern verify.</source>
        <translation>記録が書き込まれたときの内容と一致しません。postern verify を実行してください。</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1, %2 event(s). SHA-256 %3</source>
        <translation>
            <numerusform>%1 に保存しました。イベント %2 件。SHA-256 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>word, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>word, number, note</comment>
        <translation>%1: %2、%3</translation>
    </message>
</context>
<context>
    <name>postern::ui::FilterBar</name>
    <message>
        <source>Filter statements</source>
        <translation>SQL 文の絞り込み</translation>
    </message>
    <message>
        <source>Filter: words in the SQL, verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</source>
        <translation>フィルター: SQL 中の語、verdict:blocked、agent:copilot*、table:users、rows&gt;100、dur&gt;500ms、since:-15m</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <comment>what is wrong with a filter, where</comment>
        <translation>%1（%2 文字目）</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstRunDialog</name>
    <message>
        <source>Set up Postern</source>
        <translation>Postern のセットアップ</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Closes this; File, Set up Postern… goes on here</source>
        <translation>閉じます。「ファイル」&gt;「Postern のセットアップ…」でここから続けられます</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>このステップをスキップ</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstStatementStep</name>
    <message>
        <source>The first statement</source>
        <translation>最初の SQL 文</translation>
    </message>
    <message>
        <source>Watch it live</source>
        <translation>ライブで見る</translation>
    </message>
    <message>
        <source>Finish without waiting</source>
        <translation>待たずに完了</translation>
    </message>
    <message>
        <source>Waiting for the first statement…</source>
        <translation>最初の SQL 文を待っています…</translation>
    </message>
    <message>
        <source>%1 has not said anything yet.</source>
        <translation>%1 からはまだ何も届いていません。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent, target</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>記録済み</translation>
    </message>
    <message>
        <source>Your agent goes through Postern.</source>
        <translation>エージェントは Postern を通っています。</translation>
    </message>
    <message>
        <source>Let your agent run a query, or run SELECT 1 in your client. It appears here as it runs.</source>
        <translation>エージェントに問い合わせを実行させるか、クライアントで SELECT 1 を実行してください。実行中の文がここに現れます。</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetEditor</name>
    <message>
        <source>Text of the policy for all gateways</source>
        <translation>すべてのゲートウェイ用ポリシーのテキスト</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>公開…</translation>
    </message>
    <message>
        <source>Rules, masks and detectors for every gateway: [policy], [[rule]], [approvals], [[mask]] and [[detect]]. Everything else stays in each gateway&apos;s own file.</source>
        <translation>すべてのゲートウェイのルール、マスク、検出器: [policy]、[[rule]]、[approvals]、[[mask]]、[[detect]]。それ以外は各ゲートウェイ自身のファイルに残ります。</translation>
    </message>
    <message>
        <source>The text cannot be published</source>
        <translation>テキストを公開できません</translation>
    </message>
    <message>
        <source>This becomes the policy of every gateway that shares this store, for the next statement of every session. It is signed with this installation&apos;s key.</source>
        <translation>これは、このストアを共有するすべてのゲートウェイのポリシーになり、各セッションの次の文から適用されます。このインストールの鍵で署名されます。</translation>
    </message>
    <message>
        <source>✓ As published: %1</source>
        <translation>✓ 公開されたとおり: %1</translation>
    </message>
    <message>
        <source>✓ Valid, not published yet: %1</source>
        <translation>✓ 有効、未公開: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be published until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n 件の問題。テキストが有効になるまで公開できません。有効なものはそのまま残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text becomes what is published again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>テキストは公開されているものに戻ります。元に戻す (Ctrl+Z) で変更を取り戻せます。</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetPanel</name>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公開日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>変更者</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行の増減</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>公開されたバージョン</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Judges by</source>
        <translation>判断の基準</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>最終通信</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Gateways and the version that each judges by</source>
        <translation>ゲートウェイと、それぞれが判断に使うバージョン</translation>
    </message>
    <message>
        <source>Put this version in force again…</source>
        <translation>このバージョンを再び有効にする…</translation>
    </message>
    <message>
        <source>No policy is published: every gateway judges by its own file alone.</source>
        <translation>公開されたポリシーはありません。各ゲートウェイは自身のファイルだけで判断します。</translation>
    </message>
    <message>
        <source>What is published here is believed by gateways whose [store] administrators names this installation&apos;s key, %1. This gateway&apos;s file does not.</source>
        <translation>ここで公開したものを信じるのは、[store] administrators にこのインストールの鍵 %1 を挙げたゲートウェイです。このゲートウェイのファイルには挙げられていません。</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>its own file alone</source>
        <translation>自身のファイルのみ</translation>
    </message>
    <message>
        <source>Database role %1</source>
        <translation>データベースロール %1</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>not believed: %1</source>
        <translation>信用されません: %1</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Stored as the database role %1</source>
        <translation>データベースロール %1 として保存</translation>
    </message>
    <message>
        <source>The version cannot be published</source>
        <translation>バージョンを公開できません</translation>
    </message>
    <message>
        <source>The text of version %1 becomes the policy of every gateway again, as a new version.</source>
        <translation>バージョン %1 のテキストが、新しいバージョンとして再びすべてのゲートウェイのポリシーになります。</translation>
    </message>
    <message>
        <source>back to version %1</source>
        <translation>バージョン %1 に戻す</translation>
    </message>
    <message>
        <source>Version %1 is the newest. Gateways that judge by it, beside their own files: %2 of %3.</source>
        <translation>バージョン %1 が最新です。自身のファイルと併せてこれで判定しているゲートウェイ：%3 中 %2。</translation>
    </message>
</context>
<context>
    <name>postern::ui::LivePage</name>
    <message>
        <source>&amp;Pause display</source>
        <translation>表示を一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Follow the newest statement</source>
        <translation>最新の SQL 文に追従(&amp;F)</translation>
    </message>
    <message>
        <source>Jump to &amp;latest</source>
        <translation>最新へ移動(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Clear view</source>
        <translation>表示をクリア(&amp;C)</translation>
    </message>
    <message>
        <source>Clear view: the recordings stay</source>
        <translation>表示をクリア: 記録は残ります</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Named filters…</source>
        <translation>名前付きフィルター(&amp;N)…</translation>
    </message>
    <message>
        <source>Hide &amp;housekeeping</source>
        <translation>トランザクション文と設定文を隠す(&amp;H)</translation>
    </message>
    <message>
        <source>Leaves BEGIN, COMMIT, SET, SHOW and the like out of the view, unless a rule matched or they failed</source>
        <translation>BEGIN、COMMIT、SET、SHOW などを表示しません。規則に該当したものと失敗したものは除きます</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>次の SQL 文</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>前の SQL 文</translation>
    </message>
    <message>
        <source>Next &amp;flagged statement</source>
        <translation>次のフラグ付き SQL 文(&amp;F)</translation>
    </message>
    <message>
        <source>Previous flagged statement</source>
        <translation>前のフラグ付き SQL 文</translation>
    </message>
    <message>
        <source>Next in the same &amp;session</source>
        <translation>同じセッションの次の SQL 文(&amp;S)</translation>
    </message>
    <message>
        <source>Previous in the same session</source>
        <translation>同じセッションの前の SQL 文</translation>
    </message>
    <message>
        <source>Details on the &amp;right</source>
        <translation>詳細を右側に表示(&amp;R)</translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation>SQL をコピー(&amp;Q)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Named filters</source>
        <translation>名前付きフィルター</translation>
    </message>
    <message>
        <source>Live statements</source>
        <translation>ライブの SQL 文</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>the display</comment>
        <translation>再開</translation>
    </message>
    <message>
        <source>Number of statements shown</source>
        <translation>表示中の SQL 文の数</translation>
    </message>
    <message>
        <source>Display paused. Statements keep running and are recorded.</source>
        <translation>表示を一時停止しています。SQL 文の実行と記録は続いています。</translation>
    </message>
    <message numerus="yes">
        <source>Display paused. Statements keep running and are recorded; %n wait(s) to be shown.</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>表示を一時停止しています。SQL 文の実行と記録は続いており、%n 件が表示待ちです。</numerusform>
        </translation>
    </message>
    <message>
        <source>The display is paused.</source>
        <translation>表示を一時停止しています。</translation>
    </message>
    <message>
        <source>Only housekeeping so far</source>
        <translation>まだトランザクション文と設定文だけです</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about transactions and settings are hidden.</source>
        <translation>
            <numerusform>トランザクションと設定に関する SQL 文 %n 件を隠しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>表示する</translation>
    </message>
    <message>
        <source>No statement matches the filter</source>
        <translation>フィルターに一致する SQL 文はありません</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) are hidden by it.</source>
        <translation>
            <numerusform>フィルターにより %n 件の SQL 文が隠れています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>The display is paused</source>
        <translation>表示を一時停止しています</translation>
    </message>
    <message>
        <source>Statements keep running and are recorded. Resume to see them here.</source>
        <translation>SQL 文の実行と記録は続いています。再開するとここに表示されます。</translation>
    </message>
    <message>
        <source>The view is clear</source>
        <translation>表示をクリアしました</translation>
    </message>
    <message>
        <source>The recordings stay. What runs from now on appears here.</source>
        <translation>記録は残っています。これから実行されるものがここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n statement(s) back</source>
        <translation>
            <numerusform>%n 件の SQL 文を戻す</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first statement</source>
        <translation>最初の SQL 文を待っています</translation>
    </message>
    <message>
        <source>Connect an agent to Postern and every statement it runs appears here, as it runs.</source>
        <translation>エージェントを Postern に接続すると、実行する SQL 文がすべてその場で表示されます。</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>接続方法を表示</translation>
    </message>
    <message numerus="yes">
        <source>%n new – jump to latest (End)</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>新着 %n 件 – 最新へ移動 (End)</numerusform>
        </translation>
    </message>
    <message>
        <source>clear view</source>
        <comment>what is undone</comment>
        <translation>表示のクリア</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>文 %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 statement(s)</source>
        <translation>
            <numerusform>文 %2 件中 %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older one(s) in Sessions</source>
        <translation>
            <numerusform>それ以前の %1 件は「セッション」にあります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) came too fast to be shown; all are recorded</source>
        <translation>
            <numerusform>%1 件の文は速すぎて表示されませんでした。すべて記録されています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation>概要</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>page</comment>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Approvals</source>
        <comment>page</comment>
        <translation>承認</translation>
    </message>
    <message>
        <source>Sessions</source>
        <comment>page</comment>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>page</comment>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Masking</source>
        <comment>page</comment>
        <translation>マスキング</translation>
    </message>
    <message>
        <source>Connections</source>
        <comment>page</comment>
        <translation>接続</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>page</comment>
        <translation>設定</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <comment>page</comment>
        <translation>承認 (%1)</translation>
    </message>
    <message>
        <source>(%1) Postern</source>
        <comment>statements that wait</comment>
        <translation>(%1) Postern</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n 件の SQL 文が承認待ちです</numerusform>
        </translation>
    </message>
    <message>
        <source>A statement of the agent %1 for %2 waits for approval.</source>
        <translation>エージェント %1 から %2 への SQL 文が承認を待っています。</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>サインイン中のユーザー</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>%1 で待ち受け中</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>待ち受けていません</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>Recording is behind; sessions wait</source>
        <translation>記録が遅れています。セッションは待機しています</translation>
    </message>
    <message>
        <source>Statements go on as soon as the store has caught up.</source>
        <translation>ストアが追いつくと、SQL 文は先へ進みます。</translation>
    </message>
    <message>
        <source>Store away; recording into the journal</source>
        <translation>ストアを利用できません。ジャーナルに記録しています</translation>
    </message>
    <message>
        <source>Recording failed; nothing is forwarded</source>
        <translation>記録に失敗しました。何も転送しません</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) open</source>
        <translation>
            <numerusform>%n 個のセッションが開いています</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: database %2 on %3</source>
        <translation>%1: %3 のデータベース %2</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>ターゲット %1</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>ターゲットなし</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>ターゲット %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in as somebody &amp;else…</source>
        <translation>別のユーザーとしてサインイン(&amp;E)…</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>サインイン(&amp;I)…</translation>
    </message>
    <message>
        <source>%1 (this computer&apos;s account)</source>
        <translation>%1（このコンピューターのアカウント）</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>サインインしていません</translation>
    </message>
    <message>
        <source>Agents cannot log in until somebody signs in (menu File).</source>
        <translation>だれかがサインインするまで、エージェントはログインできません（「ファイル」メニュー）。</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>グループ: %1</translation>
    </message>
    <message>
        <source>Until %1, then renewed</source>
        <translation>%1 まで有効、その後更新</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>%1 まで有効</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>%1 をサインアウトしますか？</translation>
    </message>
    <message>
        <source>Open sessions of this identity end at once, and its agents cannot log in.</source>
        <translation>このアイデンティティの開いているセッションは直ちに終了し、そのエージェントはログインできなくなります。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Set &amp;up Postern…</source>
        <translation>Postern のセットアップ(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Add agent…</source>
        <translation>エージェントを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>サインアウト(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>概要(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>ライブ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Approvals</source>
        <translation>承認(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>セッション(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>ポリシー(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Masking</source>
        <translation>マスキング(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>設定(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>列(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>コマンド(&amp;C)…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>次のペイン(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Postern</source>
        <translation>Postern について(&amp;A)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Statements for %1</source>
        <comment>target</comment>
        <translation>%1 の SQL 文</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>%1（%2）、%3</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1 and %n more</source>
        <translation>
            <numerusform>%1 とほか %n 件で待ち受け中</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export session…</source>
        <translation>セッションをエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Try a policy…</source>
        <translation>ポリシーを試す(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Verify the store…</source>
        <translation>ストアを検証(&amp;V)…</translation>
    </message>
    <message>
        <source>Export what is &amp;listed…</source>
        <translation>一覧をエクスポート(&amp;L)…</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>文 %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused</source>
        <comment>statements</comment>
        <translation>
            <numerusform>拒否 %1 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskStep</name>
    <message>
        <source>What agents should not see</source>
        <translation>エージェントに見せないもの</translation>
    </message>
    <message>
        <source>Columns that look sensitive</source>
        <translation>機密と思われる列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reading the catalog…</source>
        <translation>カタログを読み取り中…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No column has a name that looks sensitive. The page Masking can look into the data, too.</source>
        <translation>名前から機密と思われる列はありません。「マスキング」ページではデータの中も調べられます。</translation>
    </message>
    <message numerus="yes">
        <source>Mask %n column(s)…</source>
        <translation>
            <numerusform>%n 列をマスク…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a mask</source>
        <translation>マスクの追加</translation>
    </message>
    <message>
        <source>This is added to the configuration; everything else stays.</source>
        <translation>設定に次の内容を追加します。ほかの部分は変わりません。</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>規則を追加</translation>
    </message>
    <message>
        <source>These columns have names that look sensitive. Agents get **** or NULL in place of their values, wherever they appear. Untick what agents may see.</source>
        <translation>これらの列は名前から機密と思われます。値が現れるどこでも、エージェントには **** か NULL が返されます。エージェントに見せてよいもののチェックを外してください。</translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingPage</name>
    <message>
        <source>Masking</source>
        <translation>マスキング</translation>
    </message>
    <message>
        <source>Read rules and catalogs again</source>
        <translation>規則とカタログを再読み取り</translation>
    </message>
    <message>
        <source>Rules and what they cover now</source>
        <translation>規則と現在の対象</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>適用外</translation>
    </message>
    <message>
        <source>Mask rules</source>
        <translation>マスク規則</translation>
    </message>
    <message>
        <source>Columns that look sensitive and are not masked</source>
        <translation>機密と思われるがマスクされていない列</translation>
    </message>
    <message>
        <source>Look into the data…</source>
        <translation>データを調べる…</translation>
    </message>
    <message>
        <source>Look into the data for sensitive values</source>
        <translation>データの中の機密と思われる値を調べる</translation>
    </message>
    <message>
        <source>How to mask</source>
        <translation>マスクの方法</translation>
    </message>
    <message>
        <source>Mask…</source>
        <translation>マスク…</translation>
    </message>
    <message>
        <source>Mask the chosen columns</source>
        <translation>選択した列をマスク</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Suggested columns</source>
        <translation>候補の列</translation>
    </message>
    <message>
        <source>Look into the data?</source>
        <translation>データを調べますか？</translation>
    </message>
    <message>
        <source>Postern reads the first 100 rows of each table with its own connection, in columns that can hold text and are not masked, and counts what looks sensitive. No value is shown or kept.</source>
        <translation>Postern が自身の接続で各テーブルの先頭 100 行を読み取り、テキストを格納できてマスクされていない列について、機密と思われる値を数えます。値は表示も保存もされません。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>調べる</translation>
    </message>
    <message>
        <source>Looking into the data…</source>
        <translation>データを調べています…</translation>
    </message>
    <message>
        <source>Reading the catalogs…</source>
        <translation>カタログを読み取り中…</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <comment>masks</comment>
        <translation>
            <numerusform>規則 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>Only the paths %1</source>
        <translation>パス %1 のみ</translation>
    </message>
    <message>
        <source>Only on %1</source>
        <translation>%1 のみ</translation>
    </message>
    <message>
        <source>Only for the agents %1</source>
        <translation>エージェント %1 のみ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No column of a table or view has such a name. Check the pattern.</source>
        <translation>このような名前の列はテーブルにもビューにもありません。パターンを確認してください。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No detectors. [[detect]] finds cards, keys and addresses in any value.</source>
        <translation>検出器はありません。[[detect]] は任意の値からカード番号、キー、アドレスを検出します。</translation>
    </message>
    <message>
        <source>Detected in any value: %1</source>
        <translation>任意の値から検出: %1</translation>
    </message>
    <message>
        <source>No other column looks sensitive by its name.</source>
        <translation>名前から機密と思われる列はほかにありません。</translation>
    </message>
    <message>
        <source>Choose columns to mask them together in one rule.</source>
        <translation>列を選ぶと、1 つの規則でまとめてマスクできます。</translation>
    </message>
    <message>
        <source>The rule cannot be added</source>
        <translation>規則を追加できません</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>ファイルは変更されませんでした</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 column(s) covered</source>
        <translation>
            <numerusform>%2 列中 %1 列が対象</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingWords</name>
    <message>
        <source>Redact (****)</source>
        <translation>伏せ字 (****)</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>仮名</translation>
    </message>
    <message>
        <source>Partial: first %1, last %2</source>
        <translation>一部: 先頭 %1 文字、末尾 %2 文字</translation>
    </message>
    <message>
        <source>Partial: first %1</source>
        <translation>一部: 先頭 %1 文字</translation>
    </message>
    <message>
        <source>Partial: last %1</source>
        <translation>一部: 末尾 %1 文字</translation>
    </message>
    <message>
        <source>a password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>a secret or token</source>
        <translation>シークレットまたはトークン</translation>
    </message>
    <message>
        <source>a payment card</source>
        <translation>決済カード</translation>
    </message>
    <message>
        <source>a bank account</source>
        <translation>銀行口座</translation>
    </message>
    <message>
        <source>a national or tax number</source>
        <translation>国民番号または納税者番号</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>a person&apos;s name</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>health data</source>
        <translation>健康情報</translation>
    </message>
    <message>
        <source>income or credit</source>
        <translation>収入または信用情報</translation>
    </message>
    <message>
        <source>the number of a document</source>
        <translation>証明書類の番号</translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation>IP アドレス</translation>
    </message>
    <message>
        <source>%1 of %2 values hold %3</source>
        <comment>content of a column</comment>
        <translation>%2 個の値のうち %1 個に%3</translation>
    </message>
    <message>
        <source>the name says %1</source>
        <translation>名前が%1を示す</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFilters</name>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>色なし</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFiltersDialog</name>
    <message>
        <source>Named filters</source>
        <translation>名前付きフィルター</translation>
    </message>
    <message>
        <source>Filters to come back to. A row takes the colour of the first one here that has a colour and matches; the statement&apos;s details say which.</source>
        <translation>繰り返し使うフィルターです。行の色は、この中で色があり一致する最初のフィルターの色になります。どれかは SQL 文の詳細に表示されます。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>色(&amp;O)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>A filter needs a name to be found by.</source>
        <translation>フィルターには、見つけるための名前が必要です。</translation>
    </message>
    <message>
        <source>New filter</source>
        <translation>新しいフィルター</translation>
    </message>
    <message>
        <source>New filter %1</source>
        <translation>新しいフィルター %1</translation>
    </message>
    <message>
        <source>There is room for %1 filters.</source>
        <translation>フィルターは %1 個まで保存できます。</translation>
    </message>
    <message>
        <source>remove filter</source>
        <comment>what is undone</comment>
        <translation>フィルターの削除</translation>
    </message>
</context>
<context>
    <name>postern::ui::NotesPanel</name>
    <message>
        <source>Marked</source>
        <translation>マーク</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>メモを追加</translation>
    </message>
    <message>
        <source>Notes on this statement</source>
        <translation>このステートメントのメモ</translation>
    </message>
    <message>
        <source>Shows in lists, on the timeline and in exports (M)</source>
        <translation>一覧、タイムライン、エクスポートに表示されます (M)</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新しいメモ</translation>
    </message>
    <message>
        <source>What should whoever reads this recording know? A note stays: it cannot be changed.</source>
        <translation>この記録を読む人に何を伝えますか? メモは残り、変更できません。</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>改変あり</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote a note, when</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>No notes on this statement.</source>
        <translation>このステートメントにメモはありません。</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>SQL 文</translation>
    </message>
    <message>
        <source>Lists the sessions of this span</source>
        <translation>この期間のセッションを一覧表示します</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Shows what waits for approval, or lists the sessions in which something was held</source>
        <translation>承認待ちのもの、または保留があったセッションを一覧表示します</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement was blocked or denied</source>
        <translation>SQL 文がブロックまたは却下されたセッションを一覧表示します</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement failed</source>
        <translation>SQL 文が失敗したセッションを一覧表示します</translation>
    </message>
    <message>
        <source>Masked answers</source>
        <translation>マスクした応答</translation>
    </message>
    <message>
        <source>Lists the sessions that received masked columns</source>
        <translation>マスクされた列を受け取ったセッションを一覧表示します</translation>
    </message>
    <message>
        <source>Added by Postern</source>
        <translation>Postern による追加時間</translation>
    </message>
    <message>
        <source>Time that Postern itself needs for a statement, on average since it was started. Lists the sessions with the slowest twentieth of this span&apos;s statements</source>
        <translation>Postern 自体が 1 件の SQL 文に要する時間の、起動後の平均です。この期間で最も遅い 20 分の 1 の SQL 文を含むセッションを一覧表示します</translation>
    </message>
    <message>
        <source>Statements per minute</source>
        <translation>1 分あたりの SQL 文</translation>
    </message>
    <message>
        <source>Most active agents</source>
        <translation>活動の多いエージェント</translation>
    </message>
    <message>
        <source>None in this span</source>
        <translation>この期間にはありません</translation>
    </message>
    <message>
        <source>Most-touched relations</source>
        <translation>アクセスの多いリレーション</translation>
    </message>
    <message>
        <source>Masked columns seen</source>
        <translation>問い合わせのあったマスク対象の列</translation>
    </message>
    <message>
        <source>No masked column was asked for</source>
        <translation>マスク対象の列への問い合わせはありません</translation>
    </message>
    <message>
        <source>The store cannot be counted: %1</source>
        <translation>ストアを集計できません: %1</translation>
    </message>
    <message>
        <source>Nothing ran in this span</source>
        <translation>この期間に実行されたものはありません</translation>
    </message>
    <message>
        <source>%1: no agent has sent a statement. Connect one, or choose a longer span.</source>
        <translation>%1: SQL 文を送ったエージェントはありません。エージェントを接続するか、より長い期間を選んでください。</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>接続方法を表示</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>セッション %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest sessions only</source>
        <translation>最新のセッションのみ</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) now</source>
        <comment>statements</comment>
        <translation>
            <numerusform>現在 %n 件が待機中</numerusform>
        </translation>
    </message>
    <message>
        <source>none waits now</source>
        <translation>現在待機中のものはありません</translation>
    </message>
    <message>
        <source>%1 blocked, %2 denied</source>
        <translation>ブロック %1、却下 %2</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>サーバーから</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing ran yet</source>
        <translation>まだ何も実行されていません</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>verdict, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Lists the sessions with such statements</source>
        <translation>該当する SQL 文を含むセッションを一覧表示します</translation>
    </message>
    <message>
        <source>median %1</source>
        <comment>duration</comment>
        <translation>中央値 %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewParts</name>
    <message>
        <source>Allowed</source>
        <comment>statements</comment>
        <translation>許可</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>statements</comment>
        <translation>承認</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>statements</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>statements</comment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>statements</comment>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Errors</source>
        <comment>statements</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>過去 1 時間</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去 24 時間</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyEditor</name>
    <message>
        <source>Try on last week…</source>
        <translation>過去 7 日間で試行…</translation>
    </message>
    <message>
        <source>Discard changes…</source>
        <translation>変更を破棄…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Text of the configuration</source>
        <translation>設定のテキスト</translation>
    </message>
    <message>
        <source>What is wrong with the text</source>
        <translation>テキストの問題点</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>正しい書き方</translation>
    </message>
    <message>
        <source>What this text would hold, block or mask of what was recorded in the last seven days</source>
        <translation>過去 7 日間の記録のうち、このテキストで保留、ブロック、マスクされるものを調べます</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>%1 行 %2 列</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>✓ Valid, not saved yet: %1</source>
        <translation>✓ 有効、未保存: %1</translation>
    </message>
    <message>
        <source>✓ As in force: %1</source>
        <translation>✓ 適用中の内容と同じ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be saved until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>問題 %n 件。テキストが有効になるまで保存できません。適用中の内容は変わりません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be saved</source>
        <translation>テキストを保存できません</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>ポリシーの保存</translation>
    </message>
    <message>
        <source>This is what changes in %1. It is in force for the next statement of every session, and is kept in the history with your name.</source>
        <translation>%1 の変更内容です。各セッションの次の SQL 文から適用され、あなたの名前とともに履歴に残ります。</translation>
    </message>
    <message>
        <source>Save and put in force</source>
        <translation>保存して適用</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>ファイルは変更されませんでした</translation>
    </message>
    <message>
        <source>Discard your changes?</source>
        <translation>変更を破棄しますか？</translation>
    </message>
    <message>
        <source>The text becomes what the file holds again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>テキストはファイルの内容に戻ります。元に戻す (Ctrl+Z) で変更を復元できます。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>ポリシーの構成</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Where several rules match, the strictest decides; their order does not matter.</source>
        <translation>複数の規則に該当するときは、最も厳しいものが優先されます。順序は関係ありません。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Rules of the policy</source>
        <translation>ポリシーの規則</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>規則を変更…</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>適用開始</translation>
    </message>
    <message>
        <source>By</source>
        <translation>変更者</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行の増減</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation>ポリシーの版</translation>
    </message>
    <message>
        <source>Take this text into the editor</source>
        <translation>このテキストをエディターに取り込む</translation>
    </message>
    <message>
        <source>The file was changed and is not valid: line %1: %2. The version before stays in force; the tab Text says what to write.</source>
        <translation>ファイルが変更されましたが、有効ではありません: %1 行目: %2。前の版が引き続き適用されます。正しい書き方は「テキスト」タブに表示されます。</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>独自の規則</translation>
    </message>
    <message>
        <source>Built-in rules</source>
        <translation>組み込みの規則</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <comment>a rule</comment>
        <translation>%1（無効）</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>適用中</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Each text that was in force, in the store&apos;s signed chain. Choose one to see what it changed.</source>
        <translation>これまでに適用された各テキストです。ストアの署名付きチェーンに保存されています。選択すると変更内容が表示されます。</translation>
    </message>
    <message>
        <source>Replace what you are writing?</source>
        <translation>編集中の内容を置き換えますか？</translation>
    </message>
    <message>
        <source>The editor holds changes that are not saved. Undo (Ctrl+Z) brings them back.</source>
        <translation>エディターに未保存の変更があります。元に戻す (Ctrl+Z) で復元できます。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>The policy cannot be tried</source>
        <translation>ポリシーを試行できません</translation>
    </message>
    <message>
        <source>Nothing to try it on</source>
        <translation>試行に使える記録がありません</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>過去 7 日間の記録はありません。</translation>
    </message>
    <message>
        <source>None yet. Rules are written in the tab Text; the manual page postern.toml(5) lists what they can ask.</source>
        <translation>まだありません。ルールは［テキスト］タブで書きます。使える条件はマニュアルページ postern.toml(5) にあります。</translation>
    </message>
    <message>
        <source>All gateways</source>
        <translation>すべてのゲートウェイ</translation>
    </message>
    <message>
        <source>Text for all</source>
        <translation>全体用テキスト</translation>
    </message>
    <message>
        <source>The store lets administrators publish (postern_administrator).</source>
        <translation>ストアで公開できるのは管理者 (postern_administrator) です。</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>まだバージョンがありません</translation>
    </message>
    <message>
        <source>Every text of the policy that comes into force is kept here, with who put it there and when.</source>
        <translation>有効になったポリシーの文面は、誰がいつ有効にしたかとともに、すべてここに残ります。</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>文面を表示</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The agent is told: %1</source>
        <translation>エージェントに伝えられる文: %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialDialog</name>
    <message>
        <source>Try a policy</source>
        <translation>ポリシーの試行</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialView</name>
    <message>
        <source>blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>held</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（%2 による）</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>新たにマスク: %1</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>マスク解除: %1</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>試行の進行状況</translation>
    </message>
    <message>
        <source>What would be otherwise</source>
        <translation>変わるもの</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>試行後</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>試行前</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>SQL 文</translation>
    </message>
    <message>
        <source>Trying %1 on recorded sessions…</source>
        <translation>記録済みのセッションで %1 を試行中…</translation>
    </message>
    <message>
        <source>Trying it on recorded sessions…</source>
        <translation>記録されたセッションで試しています…</translation>
    </message>
    <message>
        <source>It cannot be tried: %1</source>
        <translation>試行できません: %1</translation>
    </message>
    <message>
        <source>, or stricter by its estimate</source>
        <translation>、推定行数によってはさらに厳しい</translation>
    </message>
    <message>
        <source>Statement %1 of session %2</source>
        <translation>セッション %2 の SQL 文 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many statements of so many sessions</comment>
        <translation>%2の%1</translation>
    </message>
    <message>
        <source>%1: nothing would be decided or masked otherwise.</source>
        <translation>%1：判定もマスクも変わりません。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>文 %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>セッション %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 difference(s)</source>
        <translation>
            <numerusform>違い %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) could not be judged again.</source>
        <translation>
            <numerusform>%1 件の文は改めて判定できませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::PortStep</name>
    <message>
        <source>Where agents find Postern</source>
        <translation>エージェントから見た Postern の場所</translation>
    </message>
    <message>
        <source>Agents connect to this computer instead of the database. The port is written into the configuration and stays the same after every restart.</source>
        <translation>エージェントはデータベースの代わりにこのコンピューターに接続します。ポートは設定に書き込まれ、再起動しても変わりません。</translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation>このコンピューターのポート</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1</source>
        <translation>127.0.0.1 のポート</translation>
    </message>
    <message>
        <source>Postern listens here already.</source>
        <translation>Postern は既にここで待ち受けています。</translation>
    </message>
    <message>
        <source>Free. Postern restarts its gateway to listen there; clients that are connected are cut off.</source>
        <translation>空いています。Postern はゲートウェイを再起動してここで待ち受けます。接続中のクライアントは切断されます。</translation>
    </message>
    <message>
        <source>Taken: %1.</source>
        <translation>使用中: %1。</translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation>代わりに %1 を使う</translation>
    </message>
    <message>
        <source>Change the port…</source>
        <translation>ポートを変更…</translation>
    </message>
    <message>
        <source>Change the port</source>
        <translation>ポートの変更</translation>
    </message>
    <message>
        <source>Postern restarts its gateway after this and goes on here. Everything else stays.</source>
        <translation>この後 Postern はゲートウェイを再起動し、ここから続けます。ほかの部分は変わりません。</translation>
    </message>
    <message>
        <source>Change and restart</source>
        <translation>変更して再起動</translation>
    </message>
</context>
<context>
    <name>postern::ui::PresetStep</name>
    <message>
        <source>How strict it is</source>
        <translation>厳しさ</translation>
    </message>
    <message>
        <source>You can change every rule later, on the page Policy, and try a change on what was recorded first.</source>
        <translation>後から「ポリシー」ページですべての規則を変更でき、変更を記録済みの内容で先に試せます。</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>監視のみ</translation>
    </message>
    <message>
        <source>Guard (recommended)</source>
        <translation>保護（推奨）</translation>
    </message>
    <message>
        <source>Everyday statements run. What destroys, changes definitions or rights, writes without a condition or to many rows waits for a person; what reaches for the server itself is blocked.</source>
        <translation>日常的な SQL 文は実行されます。破壊的なもの、定義や権限を変えるもの、条件なしまたは多数の行への書き込みは人の承認を待ち、サーバー自体に手を伸ばすものはブロックされます。</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>厳格</translation>
    </message>
    <message>
        <source>Reading runs. Every write waits for a person, and what Guard blocks stays blocked. For production.</source>
        <translation>読み取りは実行されます。書き込みはすべて人の承認を待ち、「保護」がブロックするものは引き続きブロックされます。本番環境向けです。</translation>
    </message>
    <message>
        <source>Set the policy</source>
        <translation>ポリシーの設定</translation>
    </message>
    <message>
        <source>This is changed in the configuration; your own rules stay. It is in force for the next statement of every session.</source>
        <translation>設定の変更内容です。独自の規則はそのまま残ります。各セッションの次の SQL 文から適用されます。</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>設定する</translation>
    </message>
    <message>
        <source>Who decides on what is held</source>
        <translation>保留されたものを誰が決めるか</translation>
    </message>
    <message>
        <source>What nobody approves ends with an error after 25 seconds.</source>
        <translation>誰も承認しないものは 25 秒後にエラーで終わります。</translation>
    </message>
    <message>
        <source>I do, on this computer</source>
        <translation>私が、このコンピューターで</translation>
    </message>
    <message>
        <source>Groups that may approve</source>
        <translation>承認できるグループ</translation>
    </message>
    <message>
        <source>Groups of the identity provider, between commas: dba, support-leads</source>
        <translation>ID プロバイダーのグループをコンマ区切りで: dba, support-leads</translation>
    </message>
    <message>
        <source>Nobody approves their own statement. Left empty, this stays as the configuration has it.</source>
        <translation>自分の文を承認することはできません。空欄なら設定のままです。</translation>
    </message>
    <message>
        <source>Everything runs, and everything is recorded. Nothing is held or blocked; masks hide values in answers, but an agent can still filter and sort by them. For getting to know what your agents do.</source>
        <translation>すべてが実行され、すべてが記録されます。保留もブロックもありません。マスクは応答の値を隠しますが、エージェントはその値で絞り込みや並べ替えができます。エージェントが何をしているかを知るための設定です。</translation>
    </message>
    <message>
        <source>Without an identity provider everybody is this computer&apos;s account, so nobody else could decide. Whatever runs under the account could approve too, such as an agent with a shell.</source>
        <translation>ID プロバイダーがなければ誰もがこのコンピューターのアカウントなので、ほかに決められる人はいません。そのアカウントで動くもの、たとえばシェルを持つエージェントも承認できてしまいます。</translation>
    </message>
</context>
<context>
    <name>postern::ui::PublishDialog</name>
    <message>
        <source>Publish a policy</source>
        <translation>ポリシーを公開</translation>
    </message>
    <message>
        <source>On what was recorded in the last seven days, beside this gateway&apos;s own file:</source>
        <translation>過去 7 日間の記録に対して、このゲートウェイ自身のファイルと合わせて:</translation>
    </message>
    <message>
        <source>&amp;Why, for those who read the list:</source>
        <translation>理由 (一覧を読む人のために)(&amp;W):</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>署名して公開</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>過去 7 日間の記録はありません。</translation>
    </message>
</context>
<context>
    <name>postern::ui::Ranking</name>
    <message numerus="yes">
        <source>%1, %n statement(s)</source>
        <translation>
            <numerusform>%1、SQL 文 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them held or refused</source>
        <translation>
            <numerusform>、うち保留または拒否 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::ResultModel</name>
    <message>
        <source>Masked by %1: the client received this in place of the value.</source>
        <translation>%1 によりマスク: クライアントは値の代わりにこれを受け取りました。</translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation>%1、マスク</translation>
    </message>
    <message>
        <source>%1, masked by %2</source>
        <translation>%1、%2 によりマスク</translation>
    </message>
</context>
<context>
    <name>postern::ui::RuleWords</name>
    <message>
        <source>%1 or %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 または %2</translation>
    </message>
    <message>
        <source>steers by masked columns</source>
        <translation>マスク対象の列を条件に使う</translation>
    </message>
    <message>
        <source>copies masked columns where no mask covers them</source>
        <translation>マスク対象の列をマスクの及ばない場所へ複製する</translation>
    </message>
    <message>
        <source>would store a mask as if it were the value</source>
        <translation>マスク後の値を元の値として格納する</translation>
    </message>
    <message>
        <source>gives back masked columns</source>
        <translation>マスク対象の列を返す</translation>
    </message>
    <message>
        <source>an AI agent</source>
        <comment>who sends it</comment>
        <translation>AI エージェント</translation>
    </message>
    <message>
        <source>a person</source>
        <comment>who sends it</comment>
        <translation>人</translation>
    </message>
    <message>
        <source>a client of unknown kind</source>
        <comment>who sends it</comment>
        <translation>種類不明のクライアント</translation>
    </message>
    <message>
        <source>COPY from or to a program of the server</source>
        <translation>サーバー上のプログラムとの COPY</translation>
    </message>
    <message>
        <source>COPY from or to a file of the server</source>
        <translation>サーバー上のファイルとの COPY</translation>
    </message>
    <message>
        <source>SET ROLE or SET SESSION AUTHORIZATION</source>
        <translation>SET ROLE または SET SESSION AUTHORIZATION</translation>
    </message>
    <message>
        <source>views of the server&apos;s configuration files</source>
        <translation>サーバーの設定ファイルを示すビュー</translation>
    </message>
    <message>
        <source>writes to PostgreSQL&apos;s own tables</source>
        <translation>PostgreSQL 自身のテーブルへの書き込み</translation>
    </message>
    <message>
        <source>any statement</source>
        <translation>すべての SQL 文</translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>relations</comment>
        <translation> · 対象 %1</translation>
    </message>
    <message>
        <source> that calls %1</source>
        <comment>functions</comment>
        <translation> · %1 を呼び出す</translation>
    </message>
    <message>
        <source> without WHERE</source>
        <translation> · WHERE なし</translation>
    </message>
    <message>
        <source> with a WHERE</source>
        <translation> · WHERE あり</translation>
    </message>
    <message>
        <source> of about %1 rows or more</source>
        <translation> · 推定 %1 行以上</translation>
    </message>
    <message>
        <source> that reads a whole table of %1 rows or more</source>
        <translation> · %1 行以上のテーブルの全件読み取り</translation>
    </message>
    <message>
        <source> that %1</source>
        <comment>how masked columns are used</comment>
        <translation> · %1</translation>
    </message>
    <message>
        <source> in %1</source>
        <comment>targets</comment>
        <translation> · ターゲット %1</translation>
    </message>
    <message>
        <source>somebody in %1</source>
        <comment>groups</comment>
        <translation>%1 に属する人</translation>
    </message>
    <message>
        <source>, when %1 sends it</source>
        <comment>agents, kinds, groups</comment>
        <translation>、送信元が %1 のとき</translation>
    </message>
    <message>
        <source> and </source>
        <translation> かつ </translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>hours</comment>
        <translation>、%1</translation>
    </message>
    <message>
        <source>Allow %1.</source>
        <comment>conditions</comment>
        <translation>許可: %1。</translation>
    </message>
    <message>
        <source>Block %1.</source>
        <comment>conditions</comment>
        <translation>ブロック: %1。</translation>
    </message>
    <message>
        <source>Hold %1 until somebody approves it.</source>
        <comment>conditions</comment>
        <translation>だれかが承認するまで保留: %1。</translation>
    </message>
    <message>
        <source>Hold %1 until %2 approves it.</source>
        <comment>conditions, groups</comment>
        <translation>%2 が承認するまで保留: %1。</translation>
    </message>
    <message>
        <source>A comment is required.</source>
        <translation>コメントが必要です。</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of your own</source>
        <translation>
            <numerusform>独自の規則 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n built-in rule(s)</source>
        <translation>
            <numerusform>組み込みの規則 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>マスク %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody approves their own</source>
        <translation>自分の SQL 文の承認は不可</translation>
    </message>
    <message>
        <source>everybody may approve their own</source>
        <translation>自分の SQL 文の承認も可</translation>
    </message>
    <message>
        <source>saved in the console</source>
        <translation>コンソールで保存</translation>
    </message>
    <message>
        <source>read from the file</source>
        <translation>ファイルから読み取り</translation>
    </message>
    <message>
        <source>A statement that no rule matches is blocked.</source>
        <translation>どのルールにも当てはまらない文はブロックされます。</translation>
    </message>
    <message>
        <source>A statement that no rule matches is held until somebody approves it.</source>
        <translation>どのルールにも当てはまらない文は、誰かが承認するまで保留されます。</translation>
    </message>
    <message>
        <source>A statement that no rule matches runs.</source>
        <translation>どのルールにも当てはまらない文は実行されます。</translation>
    </message>
</context>
<context>
    <name>postern::ui::SearchEdit</name>
    <message>
        <source>Clear</source>
        <comment>the text of a field</comment>
        <translation>クリア</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionModel</name>
    <message>
        <source>open</source>
        <comment>session</comment>
        <translation>継続中</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>column</comment>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>アイデンティティ</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>column: how long the session took</comment>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>column: number of blocked statements</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Statements</source>
        <comment>column: number of statements</comment>
        <translation>文</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionPlayer</name>
    <message>
        <source>Previous marker</source>
        <translation>前のマーカー</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>次の SQL 文</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>次のマーカー</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>playing speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Skip pauses</source>
        <translation>空白時間をスキップ</translation>
    </message>
    <message>
        <source>Go on at once where nothing happened for more than 2 seconds</source>
        <translation>2 秒を超えて何も起きないときはすぐ先へ進みます</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position and length of a session</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>前の文</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionsPage</name>
    <message>
        <source>Recorded sessions</source>
        <translation>記録済みのセッション</translation>
    </message>
    <message>
        <source>Find sessions</source>
        <translation>セッションを検索</translation>
    </message>
    <message>
        <source>Try a policy…</source>
        <translation>ポリシーを試行…</translation>
    </message>
    <message>
        <source>What a changed configuration would hold, block or mask of what is recorded here</source>
        <translation>ここに記録されているもののうち、変更後の設定で保留、ブロック、マスクされるものを調べます</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>セッションを選択してください</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Save this session as a report or as verifiable JSON lines (Ctrl+E)</source>
        <translation>このセッションをレポートまたは検証可能な JSON Lines として保存 (Ctrl+E)</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>ストアを読み取れません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>まだ記録はありません</translation>
    </message>
    <message>
        <source>Every session of every agent is kept here, from log-in to close.</source>
        <translation>すべてのエージェントのすべてのセッションが、ログインから終了までここに保存されます。</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>%1（%2）、%3</translation>
    </message>
    <message>
        <source>Export the session</source>
        <translation>セッションのエクスポート</translation>
    </message>
    <message>
        <source>Report as PDF (*.pdf)</source>
        <translation>PDF レポート (*.pdf)</translation>
    </message>
    <message>
        <source>Report as web page (*.html)</source>
        <translation>Web ページのレポート (*.html)</translation>
    </message>
    <message>
        <source>Verifiable JSON lines (*.jsonl)</source>
        <translation>検証可能な JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>スプレッドシート (*.csv)</translation>
    </message>
    <message>
        <source>Evidence bundle, signed (*.zip)</source>
        <translation>署名付き証拠バンドル (*.zip)</translation>
    </message>
    <message>
        <source>A changed configuration</source>
        <translation>変更後の設定</translation>
    </message>
    <message>
        <source>Configuration (*.toml)</source>
        <translation>設定 (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Listed: what matches %1</source>
        <translation>表示中: %1 に一致するもの</translation>
    </message>
    <message>
        <source>Who looked…</source>
        <translation>閲覧者…</translation>
    </message>
    <message>
        <source>Who viewed, exported or replayed recordings, and wrote notes</source>
        <translation>記録を閲覧・エクスポート・再実行し、メモを書いた人</translation>
    </message>
    <message>
        <source>No session is found</source>
        <translation>セッションが見つかりません</translation>
    </message>
    <message>
        <source>No recorded session matches what is looked for.</source>
        <translation>検索に一致する記録済みのセッションはありません。</translation>
    </message>
    <message>
        <source>Show every session</source>
        <translation>すべてのセッションを表示</translation>
    </message>
    <message>
        <source>Export all sessions that are listed</source>
        <translation>一覧のすべてのセッションをエクスポート</translation>
    </message>
    <message>
        <source>OCSF events for a SIEM (*.ocsf)</source>
        <translation>SIEM 向け OCSF イベント (*.ocsf)</translation>
    </message>
    <message>
        <source>Find by agent, identity or target</source>
        <translation>エージェント、ID、対象で検索</translation>
    </message>
    <message>
        <source>Words from the agent, identity, target or application, and filters of statements such as verdict:blocked since:-7d</source>
        <translation>エージェント、ID、対象、アプリケーションの言葉や、verdict:blocked since:-7d のような文のフィルター</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>接続方法を表示</translation>
    </message>
</context>
<context>
    <name>postern::ui::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>No setting has these words. What the gateway does is set in its configuration file.</source>
        <translation>この語を含む設定はありません。ゲートウェイの動作は設定ファイルで指定します。</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>組織による設定</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>%1 内</translation>
    </message>
    <message>
        <source>%1. Set by your organisation.</source>
        <translation>%1。組織による設定です。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>theme colours</source>
        <comment>words to find a setting by</comment>
        <translation>テーマ 色</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <comment>appearance</comment>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>時刻の表示</translation>
    </message>
    <message>
        <source>time zone clock</source>
        <comment>words to find a setting by</comment>
        <translation>タイムゾーン 時差 時計</translation>
    </message>
    <message>
        <source>UTC, as recordings are</source>
        <translation>UTC（記録と同じ）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>translation</source>
        <comment>words to find a setting by</comment>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Names the agent and the target, never the statement.</source>
        <translation>エージェントとターゲットだけを示し、SQL 文は示しません。</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>トレイ</translation>
    </message>
    <message>
        <source>Closing the window keeps Postern running in the tray</source>
        <translation>ウィンドウを閉じても Postern をトレイで実行し続ける</translation>
    </message>
    <message>
        <source>The gateway goes on; Quit in the menu File ends it.</source>
        <translation>ゲートウェイは動き続けます。終了するには「ファイル」メニューの「終了」を選びます。</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Postern.</source>
        <translation>このデスクトップにはトレイがありません。ウィンドウを閉じると Postern は終了します。</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>columns splitters window reset</source>
        <comment>words to find a setting by</comment>
        <translation>列 分割線 ウィンドウ リセット</translation>
    </message>
    <message>
        <source>Reset columns and layout…</source>
        <translation>列とレイアウトをリセット…</translation>
    </message>
    <message>
        <source>Reset columns and layout</source>
        <translation>列とレイアウトのリセット</translation>
    </message>
    <message>
        <source>Reset columns and layout?</source>
        <translation>列とレイアウトをリセットしますか？</translation>
    </message>
    <message>
        <source>Columns, splitters and window places become what they were at first. Recordings and settings stay.</source>
        <translation>列、分割線、ウィンドウの位置が初期状態に戻ります。記録と設定は残ります。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>現地時刻</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>appearance</comment>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>language</comment>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>次回の起動から有効になります。</translation>
    </message>
    <message>
        <source>Notify me when a statement waits for approval</source>
        <translation>文が承認を待つときに通知する</translation>
    </message>
</context>
<context>
    <name>postern::ui::SetupStep</name>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>ID プロバイダー</translation>
    </message>
    <message>
        <source>Address to open in a browser</source>
        <translation>ブラウザーで開くアドレス</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>Asking the identity provider…</source>
        <translation>ID プロバイダーに問い合わせ中…</translation>
    </message>
    <message>
        <source>No browser could be opened. Go to this address to sign in:</source>
        <translation>ブラウザーを開けませんでした。次のアドレスでサインインしてください:</translation>
    </message>
    <message>
        <source>The sign-in failed: %1.</source>
        <translation>サインインに失敗しました: %1。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Choose your identity provider.</source>
        <translation>ID プロバイダーを選んでください。</translation>
    </message>
    <message>
        <source>Your browser is opening. Sign in there; this window closes by itself.

If it does not open, go to this address:</source>
        <translation>ブラウザーを開いています。そこでサインインしてください。このウィンドウは自動的に閉じます。

開かない場合は、このアドレスにアクセスしてください：</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInStep</name>
    <message>
        <source>Who you are</source>
        <translation>あなたはだれか</translation>
    </message>
    <message>
        <source>Statements are recorded with the person behind the agent, and agents work only while that person is signed in. You can also sign in later, from the menu File.</source>
        <translation>SQL 文はエージェントの背後にいる人とともに記録され、エージェントはその人がサインインしている間だけ動作します。後で「ファイル」メニューからサインインすることもできます。</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>サインイン…</translation>
    </message>
    <message>
        <source>✓ Signed in as %1</source>
        <translation>✓ %1 としてサインイン中</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>まだサインインしていません</translation>
    </message>
</context>
<context>
    <name>postern::ui::SnippetPanel</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Put into file…</source>
        <translation>ファイルに書き込む…</translation>
    </message>
    <message>
        <source>Test the connection line</source>
        <translation>接続設定をテスト</translation>
    </message>
    <message>
        <source>Put the connection line into the client&apos;s file</source>
        <translation>接続設定をクライアントのファイルに書き込む</translation>
    </message>
    <message>
        <source>Client to connect</source>
        <translation>接続するクライアント</translation>
    </message>
    <message>
        <source>Connection line</source>
        <translation>接続設定</translation>
    </message>
    <message>
        <source>Copy the connection line</source>
        <translation>接続設定をコピー</translation>
    </message>
    <message>
        <source>goes into %1</source>
        <comment>a file</comment>
        <translation>書き込み先: %1</translation>
    </message>
    <message>
        <source>Needs the agent&apos;s key, which is shown once: add an agent to get one.</source>
        <translation>エージェントのキーが必要です。キーは一度しか表示されないため、エージェントを追加して発行してください。</translation>
    </message>
    <message>
        <source>Connects as this agent and asks the server who it is; the statement is recorded</source>
        <translation>このエージェントとして接続し、接続先のサーバーを確認します。この SQL 文は記録されます</translation>
    </message>
    <message>
        <source>Shows what changes in the file before anything is written</source>
        <translation>書き込む前にファイルの変更内容を表示します</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>It works: PostgreSQL %1, database %2, in %3</source>
        <translation>接続できました: PostgreSQL %1、データベース %2、%3</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>まだ接続できません: %1</translation>
    </message>
    <message>
        <source>The project&apos;s folder, for %1</source>
        <translation>プロジェクトのフォルダー（%1 用）</translation>
    </message>
    <message>
        <source>%1 has this line already.</source>
        <translation>%1 にはこの設定が既にあります。</translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation>ファイルの作成</translation>
    </message>
    <message>
        <source>Change a file</source>
        <translation>ファイルの変更</translation>
    </message>
    <message>
        <source>%1 is made, readable by you alone: it holds the agent&apos;s key. Keep it out of version control.</source>
        <translation>%1 を作成します。エージェントのキーを含むため、あなただけが読み取れます。バージョン管理には含めないでください。</translation>
    </message>
    <message>
        <source>This changes in %1; the rest stays. The file will hold the agent&apos;s key: keep it out of version control.</source>
        <translation>%1 の変更内容です。ほかの部分は変わりません。ファイルにはエージェントのキーが含まれます。バージョン管理には含めないでください。</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>ファイルを作成</translation>
    </message>
    <message>
        <source>Change the file</source>
        <translation>ファイルを変更</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き込みました: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Connection URI</source>
        <translation>接続 URI</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>Environment file (.env)</source>
        <translation>環境ファイル (.env)</translation>
    </message>
    <message>
        <source>Service file</source>
        <translation>サービスファイル</translation>
    </message>
</context>
<context>
    <name>postern::ui::SqlView</name>
    <message>
        <source>SQL text</source>
        <translation>SQL テキスト</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementDetails</name>
    <message>
        <source>Details of the statement</source>
        <translation>SQL 文の詳細</translation>
    </message>
    <message>
        <source>Statement</source>
        <comment>tab</comment>
        <translation>SQL 文</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>tab</comment>
        <translation>判断</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>tab</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>tab</comment>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Recorded events</source>
        <translation>記録されたイベント</translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>tab</comment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL をコピー</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Result as delivered</source>
        <translation>送信された結果</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Statements of this session</source>
        <translation>このセッションの SQL 文</translation>
    </message>
    <message>
        <source>Choose a statement to see everything about it.</source>
        <translation>SQL 文を選択すると、すべての情報が表示されます。</translation>
    </message>
    <message>
        <source>The rows of this result were not recorded.</source>
        <translation>この結果の行は記録されていません。</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>ストアから読み取り中…</translation>
    </message>
    <message>
        <source>Not in the store yet.</source>
        <translation>まだストアにありません。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent on database</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>result</comment>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1 of %2 shown</source>
        <translation>%2 行中、先頭 %1 行を表示</translation>
    </message>
    <message>
        <source>contains hidden characters, shown as [U+…]</source>
        <translation>隠し文字を含みます（[U+…] と表示）</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Masked by %1</source>
        <translation>%1 によりマスク</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>判断者</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>SQL 文の種類</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>リスク</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>マスク対象の列</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>フィンガープリント</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>Error from</source>
        <translation>エラーの発生元</translation>
    </message>
    <message>
        <source>Postern</source>
        <comment>origin of an error</comment>
        <translation>Postern</translation>
    </message>
    <message>
        <source>the database</source>
        <comment>origin of an error</comment>
        <translation>データベース</translation>
    </message>
    <message>
        <source>none matched; the default action applied</source>
        <translation>該当なし。既定のアクションを適用</translation>
    </message>
    <message>
        <source>Coloured by</source>
        <translation>色の由来</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>name of a filter, its colour, the filter</comment>
        <translation>%1（%2）: %3</translation>
    </message>
    <message>
        <source>The statement is still running.</source>
        <translation>SQL 文はまだ実行中です。</translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation>結果なし: %1</translation>
    </message>
    <message numerus="yes">
        <source>COPY: %n row(s) streamed.</source>
        <comment>result</comment>
        <translation>
            <numerusform>COPY: %n 行を転送しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The session ended before the statement did.</source>
        <translation>SQL 文より先にセッションが終了しました。</translation>
    </message>
    <message>
        <source>%1: no columns came back.</source>
        <translation>%1: 列は返されませんでした。</translation>
    </message>
    <message>
        <source>first %1 shown</source>
        <translation>先頭 %1 行を表示</translation>
    </message>
    <message>
        <source>masked: %1</source>
        <translation>マスク: %1</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1（プロセス %2）</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>SQL 文</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>%1 番目</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>アイデンティティ</translation>
    </message>
    <message>
        <source>Signed in by</source>
        <translation>サインイン方法</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>起動元</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>作業フォルダー</translation>
    </message>
    <message>
        <source>Process found</source>
        <translation>プロセスの特定</translation>
    </message>
    <message>
        <source>Application name</source>
        <translation>アプリケーション名</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>クライアントのアドレス</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>データベースユーザー</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>tab</comment>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <comment>tab</comment>
        <translation>メモ (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) received by the client</source>
        <translation>
            <numerusform>クライアントが受け取った行：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementList</name>
    <message>
        <source>Reset columns</source>
        <translation>列をリセット</translation>
    </message>
    <message>
        <source>Only %1 “%2”</source>
        <translation>%1「%2」のみ</translation>
    </message>
    <message>
        <source>Exclude %1 “%2”</source>
        <translation>%1「%2」を除外</translation>
    </message>
    <message>
        <source>Only from %1 on</source>
        <translation>%1 以降のみ</translation>
    </message>
    <message>
        <source>Only before %1</source>
        <translation>%1 より前のみ</translation>
    </message>
    <message>
        <source>Only what took %1 or longer</source>
        <translation>%1 以上かかったもののみ</translation>
    </message>
    <message>
        <source>Exclude what took %1 or longer</source>
        <translation>%1 以上かかったものを除外</translation>
    </message>
    <message>
        <source>Only statements of this form</source>
        <translation>この形の SQL 文のみ</translation>
    </message>
    <message>
        <source>Exclude statements of this form</source>
        <translation>この形の SQL 文を除外</translation>
    </message>
    <message>
        <source>Only this session</source>
        <translation>このセッションのみ</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL をコピー</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>セルをコピー</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>SQL 文</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>マークする</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>メモを書く…</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>印を外す</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementModel</name>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column</comment>
        <translation>判定</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>column</comment>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>column: first kind of the statement</comment>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Objects</source>
        <comment>column: tables</comment>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>SQL</source>
        <comment>column</comment>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column</comment>
        <translation>行数</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>column</comment>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>DB user</source>
        <comment>column</comment>
        <translation>DB ユーザー</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>アイデンティティ</translation>
    </message>
    <message>
        <source>Process</source>
        <comment>column</comment>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>PID</source>
        <comment>column</comment>
        <translation>PID</translation>
    </message>
    <message>
        <source>Application</source>
        <comment>column</comment>
        <translation>アプリケーション</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>column</comment>
        <translation>セッション</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: number of the statement in its session</comment>
        <translation>番号</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>column</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>column</comment>
        <translation>リスク</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>column</comment>
        <translation>規則</translation>
    </message>
    <message>
        <source>Transaction</source>
        <comment>column</comment>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>Protocol</source>
        <comment>column</comment>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <comment>column</comment>
        <translation>マスク対象の列</translation>
    </message>
    <message>
        <source>Mark and notes</source>
        <comment>column</comment>
        <translation>マークとメモ</translation>
    </message>
</context>
<context>
    <name>postern::ui::TargetStep</name>
    <message>
        <source>Which database it guards</source>
        <translation>保護するデータベース</translation>
    </message>
    <message>
        <source>Postern connects with this role; agents never see its password. A role of its own with only the rights that agents need is best.</source>
        <translation>Postern はこのロールで接続します。エージェントがそのパスワードを見ることはありません。エージェントに必要な権限だけを持つ専用のロールが最適です。</translation>
    </message>
    <message>
        <source>One that is configured</source>
        <translation>設定済みのデータベース</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>別のデータベース</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>接続をテスト</translation>
    </message>
    <message>
        <source>Configured database</source>
        <translation>設定済みのデータベース</translation>
    </message>
    <message>
        <source>Name for clients</source>
        <translation>クライアントから見た名前</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>shop</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>db.internal</source>
        <translation>db.internal</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>app</source>
        <translation>app</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>postern_app</source>
        <translation>postern_app</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>kept in the keychain, never in the configuration</source>
        <translation>キーチェーンに保存し、設定には書きません</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>verified certificate</source>
        <translation>証明書を検証</translation>
    </message>
    <message>
        <source>encrypted, certificate not verified</source>
        <translation>暗号化、証明書は検証しない</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>まだ接続できません: %1</translation>
    </message>
    <message>
        <source>✓ Connected in %1: PostgreSQL %2, database %3, as %4, %5</source>
        <comment>duration, version, …</comment>
        <translation>✓ %1 で接続: PostgreSQL %2、データベース %3、ユーザー %4、%5</translation>
    </message>
    <message>
        <source>encrypted with %1</source>
        <translation>%1 で暗号化</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>%1 is a superuser: whatever gets past the policy may do anything. Give Postern a role of its own.</source>
        <translation>%1 はスーパーユーザーです。ポリシーをすり抜けたものは何でもできてしまいます。Postern には専用のロールを用意してください。</translation>
    </message>
    <message>
        <source>%1 is not bound by row security.</source>
        <translation>%1 には行セキュリティが適用されません。</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Others on the network can read it.</source>
        <translation>接続は暗号化されていません。ネットワーク上の他者が読み取れます。</translation>
    </message>
    <message>
        <source>This server is a replica: it only reads.</source>
        <translation>このサーバーはレプリカです。読み取り専用です。</translation>
    </message>
    <message>
        <source>Add a database</source>
        <translation>データベースの追加</translation>
    </message>
    <message>
        <source>This is added to %1; everything else stays. The password is not in it.</source>
        <translation>%1 に次の内容を追加します。ほかの部分は変わりません。パスワードは含まれません。</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>The configuration was written, and the gateway has not read it. See its log.</source>
        <translation>設定は書き込まれましたが、ゲートウェイが読み込んでいません。ログを確認してください。</translation>
    </message>
</context>
<context>
    <name>postern::ui::TimelineView</name>
    <message>
        <source>Timeline of the session</source>
        <translation>セッションのタイムライン</translation>
    </message>
    <message>
        <source>%1, statement %2 of %3</source>
        <comment>place in a session</comment>
        <translation>%1、SQL 文 %2 / %3</translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation>SQL 文 %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::Tray</name>
    <message>
        <source>Show Postern</source>
        <translation>Postern を表示</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message numerus="yes">
        <source>Postern: %n statement(s) wait for approval</source>
        <translation>
            <numerusform>Postern: %n 件の SQL 文が承認待ちです</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::VerdictChart</name>
    <message>
        <source>Statements per minute</source>
        <translation>1 分あたりの SQL 文</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 ～ %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 a minute, %n statement(s)</source>
        <translation>
            <numerusform>毎分 %1 件、SQL 文 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s). %1. The arrow keys choose one, Enter lists its statements.</source>
        <translation>
            <numerusform>棒 %n 本。%1。矢印キーで選び、Enter でその SQL 文を一覧表示します。</numerusform>
        </translation>
    </message>
    <message>
        <source>No statements</source>
        <translation>SQL 文なし</translation>
    </message>
</context>
<context>
    <name>postern::ui::VerifyDialog</name>
    <message>
        <source>Signed by %1, the key of this installation.</source>
        <translation>署名者: %1 (このインストールの鍵)。</translation>
    </message>
    <message>
        <source>Signed by %1, a key that the store itself names. Compare it with the one that was noted when the gateway was set up.</source>
        <translation>署名者: %1 (ストア自身が示す鍵)。ゲートウェイの設定時に控えた鍵と比較してください。</translation>
    </message>
    <message>
        <source>Checking every event, hash and signature of the store…</source>
        <translation>ストアのすべてのイベント、ハッシュ、署名を確認しています…</translation>
    </message>
    <message>
        <source>Verify the store</source>
        <translation>ストアを検証</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>検証の進行状況</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検出結果</translation>
    </message>
    <message>
        <source>It cannot be checked: %1</source>
        <translation>検証できません: %1</translation>
    </message>
    <message>
        <source>NOT whole: the store is not as it was recorded. What does not hold stands first.</source>
        <translation>完全ではありません: ストアは記録されたときの内容と一致しません。一致しないものを先に示します。</translation>
    </message>
    <message>
        <source>Last signature: %1
Kept elsewhere, it shows later whether the store was put back to an earlier state: postern verify --known %1</source>
        <translation>最後の署名：%1
別の場所に控えておくと、保管庫が以前の状態に戻されたかどうかを後で確かめられます：postern verify --known %1</translation>
    </message>
    <message>
        <source>Whole: every event is as it was recorded, and the signatures hold.</source>
        <translation>完全です。すべてのイベントが記録されたままで、署名も有効です。</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) after the last signature.</source>
        <translation>
            <numerusform>最後の署名より後のイベント：%1 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es) after the last signature.</source>
        <translation>
            <numerusform>最後の署名より後のアクセス：%1 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>セッション %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>イベント %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es)</source>
        <translation>
            <numerusform>アクセス %1 件</numerusform>
        </translation>
    </message>
</context>
</TS>
