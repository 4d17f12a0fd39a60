<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>, by the agent %1 (%2)</source>
        <translation>，经由智能体 %1（%2）</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1，进程 %2</translation>
    </message>
    <message>
        <source> … (cut)</source>
        <translation> …（已截断）</translation>
    </message>
    <message>
        <source> (decided by %1)</source>
        <translation> (由 %1 决定)</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%2 %1，%3</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>预发布</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>对 %2 执行 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The client waits, %1 so far; open for %2 more</source>
        <translation>客户端已等待 %1；请求在 %2 后过期</translation>
    </message>
    <message>
        <source>The client was told to come back; open for %1 more</source>
        <translation>已通知客户端稍后重试；请求在 %1 后过期</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>由 %1 批准</translation>
    </message>
    <message>
        <source>Denied by %1</source>
        <translation>由 %1 拒绝</translation>
    </message>
    <message>
        <source>Nobody decided in time</source>
        <translation>期限内无人作出决定</translation>
    </message>
    <message>
        <source>The client gave up</source>
        <translation>客户端已放弃等待</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>挂起规则</translation>
    </message>
    <message>
        <source>For</source>
        <translation>请求人</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1 (database %2, as %3)</source>
        <translation>%1（数据库 %2，用户 %3）</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>事务</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>自 %1 起处于打开状态</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>没有打开的事务</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>%1, and version %2 of the published one</source>
        <translation>%1，以及已发布策略的版本 %2</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>以往决定</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>is being found out</source>
        <translation>正在分析</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>请求时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>%1, statement %2 of session %3</source>
        <translation>%1，会话 %3 的第 %2 条语句</translation>
    </message>
    <message numerus="yes">
        <source>about %1 row(s)</source>
        <translation>
            <numerusform>约 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>无：%1</translation>
    </message>
    <message>
        <source>(%1, %2)</source>
        <translation>（%1，%2）</translation>
    </message>
    <message>
        <source>It is not measured: %1. %2</source>
        <translation>未实测：%1。%2</translation>
    </message>
    <message>
        <source>It would fail with %1: %2 %3</source>
        <translation>执行会失败，%1：%2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) in %2, rolled back %3</source>
        <translation>
            <numerusform>%2 内处理 %1 行，已回滚 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测结果</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>返回的行</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1，执行前</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1，执行后</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>执行计划</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>%1 on %2 (%3)</source>
        <translation>%2 上的 %1（%3）</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>%1 on %2, %3, calls %4()</source>
        <translation>%2 上的 %1，%3，调用 %4()</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>外键</translation>
    </message>
    <message>
        <source>%1 → %2, %3 (%4)</source>
        <translation>%1 → %2，%3（%4）</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>脱敏列</translation>
    </message>
    <message>
        <source>Uses them as</source>
        <translation>脱敏列用途</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知信息</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copy</source>
        <comment>rows of a table</comment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>全部复制为 CSV</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&quot;%1&quot; is not a path of keys</source>
        <translation>&quot;%1&quot; 不是键的路径</translation>
    </message>
    <message>
        <source>%1 announces a key that is not trusted</source>
        <translation>%1宣告了一个不受信任的密钥</translation>
    </message>
    <message>
        <source>%1 answered too much</source>
        <translation>%1 的回应过大</translation>
    </message>
    <message>
        <source>%1 bytes of events stay in the journal until the next start: %2</source>
        <translation>%1 字节的事件留在日志（journal）中直到下次启动：%2</translation>
    </message>
    <message>
        <source>%1 cannot be an agent&apos;s name</source>
        <translation>%1 不能作为代理名称</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way</source>
        <translation>%1 不能以此方式更改</translation>
    </message>
    <message>
        <source>%1 cannot be found</source>
        <translation>找不到 %1</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too long for a configuration</source>
        <translation>%1 无法读取，或对配置来说太长</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot name a target</source>
        <translation>%1 不能作为目标名称</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 未回应就关闭了连接</translation>
    </message>
    <message>
        <source>%1 did not answer in time, or too much</source>
        <translation>%1 未及时回应，或回应过大</translation>
    </message>
    <message>
        <source>%1 did not finish in time</source>
        <translation>%1 未及时结束</translation>
    </message>
    <message>
        <source>%1 does not continue the chain: it was changed</source>
        <translation>%1未接续链条：已被更改</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2</source>
        <translation>%1 以退出码 %2 结束</translation>
    </message>
    <message>
        <source>%1 has a certificate that this system does not trust, or speaks no TLS that it does</source>
        <translation>%1 的证书不受此系统信任，或没有共同的 TLS 版本</translation>
    </message>
    <message>
        <source>%1 has no %2</source>
        <translation>%1 缺少 %2</translation>
    </message>
    <message>
        <source>%1 has no valid signature</source>
        <translation>%1没有有效签名</translation>
    </message>
    <message>
        <source>%1 has the rule %2</source>
        <translation>%1 有规则 %2</translation>
    </message>
    <message>
        <source>%1 has to say where it is kept</source>
        <translation>%1 须说明保存在何处</translation>
    </message>
    <message>
        <source>%1 has too few parts for %2</source>
        <translation>%1 的部分对 %2 来说太少</translation>
    </message>
    <message>
        <source>%1 has too many parts for %2</source>
        <translation>%1 的部分对 %2 来说太多</translation>
    </message>
    <message>
        <source>%1 holds comments, which would be lost; copy the text and put it in by hand</source>
        <translation>%1 含有注释，会丢失；请复制文本并手动粘贴</translation>
    </message>
    <message>
        <source>%1 in %2 has to be %3, not %4</source>
        <translation>%2 中的 %1 须为%3，而不是%4</translation>
    </message>
    <message>
        <source>%1 in %2 has to be a string</source>
        <translation>%2 中的 %1 须为字符串</translation>
    </message>
    <message>
        <source>%1 in %2 holds control characters</source>
        <translation>%2 中的 %1 含有控制字符</translation>
    </message>
    <message>
        <source>%1 in %2 is a list of strings; this is %3</source>
        <translation>%2 中的 %1 是字符串列表；这里是%3</translation>
    </message>
    <message>
        <source>%1 in %2 is an empty list</source>
        <translation>%2 中的 %1 是空列表</translation>
    </message>
    <message>
        <source>%1 in %2 is empty</source>
        <translation>%2 中的 %1 为空</translation>
    </message>
    <message>
        <source>%1 in %2 names nobody</source>
        <translation>%2 中的 %1 不指任何人</translation>
    </message>
    <message>
        <source>%1 is a foreign table</source>
        <translation>%1 是外部表</translation>
    </message>
    <message>
        <source>%1 is a list of tables</source>
        <translation>%1 是表的列表</translation>
    </message>
    <message>
        <source>%1 is in another&apos;s place: entries were reordered</source>
        <translation>%1处在另一条目的位置：条目已被重新排序</translation>
    </message>
    <message>
        <source>%1 is missing: it was removed</source>
        <translation>缺少%1：已被移除</translation>
    </message>
    <message>
        <source>%1 is missing: the end of the ledger was removed</source>
        <translation>缺少%1：台账的末尾已被移除</translation>
    </message>
    <message>
        <source>%1 is no command tag of PostgreSQL</source>
        <translation>%1 不是 PostgreSQL 的命令标签</translation>
    </message>
    <message>
        <source>%1 is nobody to grant to</source>
        <translation>%1 不是可授予的对象</translation>
    </message>
    <message>
        <source>%1 is not a JSON object; copy the text and put it in by hand</source>
        <translation>%1 不是 JSON 对象；请复制文本并手动粘贴</translation>
    </message>
    <message>
        <source>%1 is not a duration</source>
        <translation>%1 不是时长</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 不是文件</translation>
    </message>
    <message>
        <source>%1 is not a value of %2</source>
        <translation>%1 不是 %2 的值</translation>
    </message>
    <message>
        <source>%1 is not an algorithm that Postern accepts</source>
        <translation>%1 不是 Postern 接受的算法</translation>
    </message>
    <message>
        <source>%1 is not known to a second connection</source>
        <translation>第二个连接不认识 %1</translation>
    </message>
    <message>
        <source>%1 is not known to be undone by a rollback</source>
        <translation>不确定回滚能否撤销 %1</translation>
    </message>
    <message>
        <source>%1 is not known to the name service</source>
        <translation>名称服务不认识 %1</translation>
    </message>
    <message>
        <source>%1 is not the one that was known before: the store was made anew</source>
        <translation>%1并非先前所知的条目：存储已被重造</translation>
    </message>
    <message>
        <source>%1 is not the public key of an administrator</source>
        <translation>%1 不是管理员的公钥</translation>
    </message>
    <message>
        <source>%1 is not what was recorded: it was changed</source>
        <translation>%1与记录时不符：已被更改</translation>
    </message>
    <message>
        <source>%1 is nothing that Postern detects</source>
        <translation>%1 不是 Postern 能检测的内容</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 超出范围</translation>
    </message>
    <message>
        <source>%1 is reachable from other machines and has no TLS certificate</source>
        <translation>%1 可从其他机器访问，却没有 TLS 证书</translation>
    </message>
    <message>
        <source>%1 is the beginning of several command tags</source>
        <translation>%1 是多个命令标签的开头</translation>
    </message>
    <message>
        <source>%1 is there already; copy the text and put it in by hand</source>
        <translation>%1 已存在；请复制文本并手动粘贴</translation>
    </message>
    <message>
        <source>%1 is too long to be looked through</source>
        <translation>%1 太长，无法检查</translation>
    </message>
    <message>
        <source>%1 is written with two brackets, once for each</source>
        <translation>%1 用双方括号书写，每项一次</translation>
    </message>
    <message>
        <source>%1 must not stand in the file; say where it is kept</source>
        <translation>%1 不得写在文件中；请说明保存在何处</translation>
    </message>
    <message>
        <source>%1 names groups without &quot;group:&quot;</source>
        <translation>%1 中的组不写 &quot;group:&quot;</translation>
    </message>
    <message>
        <source>%1 needs exactly one place where it is kept</source>
        <translation>%1 须有且仅有一个保存位置</translation>
    </message>
    <message>
        <source>%1 of session %2 is not as it was recorded; run postern verify</source>
        <translation>会话 %2 的 %1 与记录时不符；请运行 postern verify</translation>
    </message>
    <message>
        <source>%1 reaches past the database&apos;s own rights</source>
        <translation>%1 超出了数据库自身的权限</translation>
    </message>
    <message>
        <source>%1 redirects to another place, which is not followed</source>
        <translation>%1 重定向到别处，不予跟随</translation>
    </message>
    <message>
        <source>%1 refuses connections</source>
        <translation>%1 拒绝连接</translation>
    </message>
    <message>
        <source>%1 stands twice in %2</source>
        <translation>%1 在 %2 中出现两次</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since you began; read it again</source>
        <translation>%1 在您开始之后被他人更改；请重新读取</translation>
    </message>
    <message>
        <source>%1 was changed in the meantime; look at the change again</source>
        <translation>%1 在此期间已更改；请重新查看该更改</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2</source>
        <translation>%1 被信号 %2 终止</translation>
    </message>
    <message>
        <source>%1 was known before and is not there: the store was truncated</source>
        <translation>%1先前已知却不在：存储被截断</translation>
    </message>
    <message>
        <source>%1 wrote more than %2 bytes</source>
        <translation>%1 写出了超过 %2 字节</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: refused where rows refer to it</source>
        <translation>%1：有行引用时被拒绝</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1; `postern check --verbose` lists them</source>
        <translation>%1；`postern check --verbose` 会列出它们</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be an agent&apos;s name; write 1 to 63 of a-z, 0-9, dot, underscore and dash, beginning with a letter or digit (&apos;token&apos; is reserved)</source>
        <translation>“%1”不能用作智能体名称；请写 1 到 63 个 a-z、0-9、点、下划线和连字符，以字母或数字开头（“token”已保留）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of agent; write ai or human</source>
        <translation>“%1”不是智能体的类型；请写 ai 或 human</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a session&apos;s whole ID</source>
        <translation>“%1”不是完整的会话 ID</translation>
    </message>
    <message>
        <source>A session keeps the role that it was opened with.</source>
        <translation>会话始终保持其打开时的角色。</translation>
    </message>
    <message>
        <source>ALTER TABLE; some of its forms take less</source>
        <translation>ALTER TABLE；某些形式只取较弱的锁</translation>
    </message>
    <message>
        <source>ALTER can remove data, change owners or lock a table.</source>
        <translation>ALTER 可能删除数据、更改所有者或锁定表。</translation>
    </message>
    <message>
        <source>COPY with PROGRAM runs a shell command on the server. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>带 PROGRAM 的 COPY 会在服务器上运行 shell 命令。请用 COPY … FROM STDIN 或 TO STDOUT。</translation>
    </message>
    <message>
        <source>COPY with a file reads or writes the server&apos;s disk. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>使用文件的 COPY 会读写服务器磁盘。请用 COPY … FROM STDIN 或 TO STDOUT。</translation>
    </message>
    <message>
        <source>Dropping a whole database is not done through Postern.</source>
        <translation>不通过 Postern 删除整个数据库。</translation>
    </message>
    <message>
        <source>Foreign servers reach other databases or machines, where Postern does not see what happens.</source>
        <translation>外部服务器会访问其他数据库或机器，Postern 看不到那里发生的事。</translation>
    </message>
    <message>
        <source>It would change 1,000 rows or more. Change fewer at a time, or wait for approval.</source>
        <translation>它将更改 1,000 行或更多。请每次少改一些，或等待批准。</translation>
    </message>
    <message>
        <source>It would read a table of a million rows or more from end to end. Use an index, or wait for approval.</source>
        <translation>它将从头到尾读取百万行以上的表。请使用索引，或等待批准。</translation>
    </message>
    <message>
        <source>Masked columns decide which rows come back, which lets their values be guessed.</source>
        <translation>由脱敏列决定返回哪些行，这会让人猜出其值。</translation>
    </message>
    <message>
        <source>Masked columns would be copied into something that is not masked.</source>
        <translation>脱敏列会被复制到未脱敏之处。</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own tables are changed by its commands, never by hand.</source>
        <translation>PostgreSQL 自己的表由其命令更改，绝不手动更改。</translation>
    </message>
    <message>
        <source>Replication streams every table&apos;s data, past every mask and rule.</source>
        <translation>复制会传输每张表的数据，绕过所有脱敏和规则。</translation>
    </message>
    <message>
        <source>Roles, their members and what they own are not changed through Postern.</source>
        <translation>角色、其成员及其所有物不通过 Postern 更改。</translation>
    </message>
    <message>
        <source>SAML needs a fixed port to come back to</source>
        <translation>SAML 需要一个固定的返回端口</translation>
    </message>
    <message>
        <source>Server settings are not changed through Postern. Use SET for this session.</source>
        <translation>服务器设置不通过 Postern 更改。请对此会话使用 SET。</translation>
    </message>
    <message>
        <source>TRUNCATE CASCADE, or it is refused</source>
        <translation>TRUNCATE CASCADE，否则被拒绝</translation>
    </message>
    <message>
        <source>The function controls the database server itself.</source>
        <translation>该函数控制数据库服务器本身。</translation>
    </message>
    <message>
        <source>The function reaches other databases or machines, where Postern does not see what happens.</source>
        <translation>该函数会访问其他数据库或机器，Postern 看不到那里发生的事。</translation>
    </message>
    <message>
        <source>The function reads or changes the bytes of tables, past every rule and mask.</source>
        <translation>该函数读取或更改表的字节，绕过所有规则和脱敏。</translation>
    </message>
    <message>
        <source>The function reads or writes files of the database server.</source>
        <translation>该函数读写数据库服务器的文件。</translation>
    </message>
    <message>
        <source>The function runs SQL or reads tables that are named in its arguments, where rules cannot see them.</source>
        <translation>该函数运行其参数中的 SQL 或读取其中指名的表，规则看不到它们。</translation>
    </message>
    <message>
        <source>The statement would store a mask as if it were the real value.</source>
        <translation>该语句会把脱敏值当作真实值存储。</translation>
    </message>
    <message>
        <source>The view shows configuration files of the database server.</source>
        <translation>该视图显示数据库服务器的配置文件。</translation>
    </message>
    <message>
        <source>This changes who may see or change data.</source>
        <translation>这会改变谁可以查看或更改数据。</translation>
    </message>
    <message>
        <source>This loads code into the database server.</source>
        <translation>这会把代码加载到数据库服务器。</translation>
    </message>
    <message>
        <source>This removes data or definitions for good.</source>
        <translation>这会永久删除数据或定义。</translation>
    </message>
    <message>
        <source>This stops the work of other sessions.</source>
        <translation>这会中止其他会话的工作。</translation>
    </message>
    <message>
        <source>This works on the whole server.</source>
        <translation>这作用于整个服务器。</translation>
    </message>
    <message>
        <source>What this code does cannot be seen from the statement.</source>
        <translation>从语句中看不出这段代码做什么。</translation>
    </message>
    <message>
        <source>Without WHERE it changes every row. Add a WHERE clause, or wait for approval.</source>
        <translation>没有 WHERE 会更改每一行。请添加 WHERE 子句，或等待批准。</translation>
    </message>
    <message>
        <source>a character that a name has only in double quotes</source>
        <translation>名称只有在双引号中才能含有的字符</translation>
    </message>
    <message>
        <source>a comment has at most %1 bytes of valid text</source>
        <translation>备注最多 %1 字节的有效文本</translation>
    </message>
    <message>
        <source>a decision on another machine&apos;s statement needs an identity provider: it counts only when it is signed with a key that the approver&apos;s sign-in is bound to; add an [[identity]]</source>
        <translation>对另一台机器上的语句作决定需要身份提供方：只有用与登录绑定的密钥签名才有效；请添加 [[identity]]</translation>
    </message>
    <message>
        <source>a double quote is not closed</source>
        <translation>双引号未闭合</translation>
    </message>
    <message>
        <source>a fraction or a date</source>
        <translation>小数或日期</translation>
    </message>
    <message>
        <source>a key with too many dots</source>
        <translation>键中的点太多</translation>
    </message>
    <message>
        <source>a line of this kind is not put into a file; copy it</source>
        <translation>此类行不写入文件；请复制</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a mark has no text</source>
        <translation>标记没有文本</translation>
    </message>
    <message>
        <source>a mark is of a statement</source>
        <translation>标记属于某条语句</translation>
    </message>
    <message>
        <source>a note has at most %1 bytes</source>
        <translation>注释最多 %1 字节</translation>
    </message>
    <message>
        <source>a note is plain text in UTF-8</source>
        <translation>注释是 UTF-8 纯文本</translation>
    </message>
    <message>
        <source>a note needs a text</source>
        <translation>注释需要文本</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a part of a PostgreSQL name has at most 63 bytes</source>
        <translation>PostgreSQL 名称的每一部分最多 63 字节</translation>
    </message>
    <message>
        <source>a part of the name is empty</source>
        <translation>名称的某一部分为空</translation>
    </message>
    <message>
        <source>a part of the token is not canonical base64url</source>
        <translation>令牌的某一部分不是规范的 base64url</translation>
    </message>
    <message>
        <source>a role is named by 1 to 63 bytes</source>
        <translation>角色名为 1 到 63 字节</translation>
    </message>
    <message>
        <source>a second connection cannot prepare %1</source>
        <translation>第二个连接无法预备 %1</translation>
    </message>
    <message>
        <source>a second identity provider named %1</source>
        <translation>第二个名为 %1 的身份提供方</translation>
    </message>
    <message>
        <source>a second identity provider with this issuer</source>
        <translation>第二个具有此签发者的身份提供方</translation>
    </message>
    <message>
        <source>a second mask named %1</source>
        <translation>第二个名为 %1 的脱敏规则</translation>
    </message>
    <message>
        <source>a second rule named %1</source>
        <translation>第二条名为 %1 的规则</translation>
    </message>
    <message>
        <source>a second target named %1</source>
        <translation>第二个名为 %1 的目标</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>a statement is approved for at most %1 hours</source>
        <translation>语句最多批准 %1 小时</translation>
    </message>
    <message>
        <source>a statement like this is approved one by one, never for a time</source>
        <translation>此类语句只能逐条批准，不能按时段批准</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>access entry %1 does not continue the chain: it was changed</source>
        <translation>访问条目 %1 未接续链条：已被更改</translation>
    </message>
    <message>
        <source>access entry %1 is a note that was moved to another session, or is missing there</source>
        <translation>访问条目 %1 是一条注释，它被移到了另一会话，或在那里缺失</translation>
    </message>
    <message>
        <source>access entry %1 is missing: it was removed</source>
        <translation>缺少访问条目 %1：已被移除</translation>
    </message>
    <message>
        <source>access entry %1 is not the signed one: the chain was made anew</source>
        <translation>访问条目 %1 并非所签名的条目：链条已被重造</translation>
    </message>
    <message>
        <source>access entry %1 is not what was recorded in its place</source>
        <translation>访问条目 %1 并非在其位置上所记录的内容</translation>
    </message>
    <message>
        <source>access entry %1 is signed and not there: the accesses were truncated</source>
        <translation>访问条目 %1 已签名却不在：访问记录被截断</translation>
    </message>
    <message>
        <source>access entry %1 is where no entry can be: it was inserted</source>
        <translation>访问条目 %1 处在不可能有条目的位置：是被插入的</translation>
    </message>
    <message>
        <source>access to the keychain was denied</source>
        <translation>对密钥环的访问被拒绝</translation>
    </message>
    <message>
        <source>add %1 = %2</source>
        <translation>请添加 %1 = %2</translation>
    </message>
    <message>
        <source>add keep_last = 4, or write method = &quot;redact&quot;</source>
        <translation>请添加 keep_last = 4，或写 method = &quot;redact&quot;</translation>
    </message>
    <message>
        <source>add redirect = { ports = [8400] }, and register http://127.0.0.1:8400/callback</source>
        <translation>请添加 redirect = { ports = [8400] }，并登记 http://127.0.0.1:8400/callback</translation>
    </message>
    <message>
        <source>add tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } to [proxy], or listen on 127.0.0.1</source>
        <translation>请在 [proxy] 中添加 tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; }，或监听 127.0.0.1</translation>
    </message>
    <message>
        <source>administrators: only a store on PostgreSQL has some</source>
        <translation>administrators：只有 PostgreSQL 上的存储才有</translation>
    </message>
    <message>
        <source>an IPv6 address stands in brackets</source>
        <translation>IPv6 地址应放在方括号中</translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation>空字符串</translation>
    </message>
    <message>
        <source>an event from %1 to %2</source>
        <translation>第 %1 到 %2 个事件之一</translation>
    </message>
    <message>
        <source>another policy was published since you began; read it first</source>
        <translation>在您开始之后发布了另一策略；请先阅读</translation>
    </message>
    <message>
        <source>another program listens on port %1</source>
        <translation>另一程序正在监听端口 %1</translation>
    </message>
    <message>
        <source>approvers and comment_required belong to rules with action = &quot;approve&quot;</source>
        <translation>approvers 和 comment_required 属于 action = &quot;approve&quot; 的规则</translation>
    </message>
    <message>
        <source>aud is missing or not text</source>
        <translation>缺少 aud，或它不是文本</translation>
    </message>
    <message>
        <source>aud is not text</source>
        <translation>aud 不是文本</translation>
    </message>
    <message>
        <source>cannot lock %1</source>
        <translation>无法锁定 %1</translation>
    </message>
    <message>
        <source>cannot make a folder beside %1</source>
        <translation>无法在 %1 旁创建文件夹</translation>
    </message>
    <message>
        <source>cannot open %1</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>cannot open the password file %1</source>
        <translation>无法打开密码文件 %1</translation>
    </message>
    <message>
        <source>cannot run %1</source>
        <translation>无法运行 %1</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>certificate is not a certificate</source>
        <translation>certificate 不是证书</translation>
    </message>
    <message>
        <source>check that it exists and may be read</source>
        <translation>请检查它是否存在并允许读取</translation>
    </message>
    <message>
        <source>check that it is a plain file</source>
        <translation>请检查它是否为普通文件</translation>
    </message>
    <message>
        <source>check the spelling</source>
        <translation>请检查拼写</translation>
    </message>
    <message>
        <source>choose a folder of at most %1 bytes</source>
        <translation>请选择最多 %1 字节的文件夹</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>请另选名称</translation>
    </message>
    <message>
        <source>close the quoted name, and write &quot;&quot; for a quote in it</source>
        <translation>请闭合带引号的名称，其中的引号写作 &quot;&quot;</translation>
    </message>
    <message>
        <source>command has to be a list of words, the program first</source>
        <translation>command 须为词的列表，程序在前</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>复合类型</translation>
    </message>
    <message>
        <source>conninfo asks for a replication connection</source>
        <translation>conninfo 请求复制连接</translation>
    </message>
    <message>
        <source>conninfo has a parameter name with %</source>
        <translation>conninfo 有含 % 的参数名</translation>
    </message>
    <message>
        <source>conninfo has an unknown parameter %1</source>
        <translation>conninfo 有未知参数 %1</translation>
    </message>
    <message>
        <source>conninfo has no &quot;=&quot; after %1</source>
        <translation>conninfo 中 %1 之后没有 &quot;=&quot;</translation>
    </message>
    <message>
        <source>conninfo holds a secret (%1)</source>
        <translation>conninfo 含有机密 (%1)</translation>
    </message>
    <message>
        <source>conninfo names %1 twice</source>
        <translation>conninfo 两次指定 %1</translation>
    </message>
    <message>
        <source>define it with a [[target]]</source>
        <translation>请用 [[target]] 定义它</translation>
    </message>
    <message>
        <source>encryption: a store on PostgreSQL is not encrypted by Postern</source>
        <translation>encryption：PostgreSQL 上的存储不由 Postern 加密</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>event %1 is missing: it was removed</source>
        <translation>缺少事件 %1：已被移除</translation>
    </message>
    <message>
        <source>event %1 is not in its place: events were reordered</source>
        <translation>事件 %1 不在其位置：事件已被重新排序</translation>
    </message>
    <message>
        <source>event %1 is not what was recorded: it was changed</source>
        <translation>事件 %1 与记录时不符：已被更改</translation>
    </message>
    <message>
        <source>event %1 is there more than once: one was inserted</source>
        <translation>事件 %1 出现不止一次：其中之一是被插入的</translation>
    </message>
    <message>
        <source>events %1 to %2 cannot be read: their block was changed</source>
        <translation>事件 %1 到 %2 无法读取：其数据块已被更改</translation>
    </message>
    <message>
        <source>exactly 100 groups: some providers cut the list there without saying so</source>
        <translation>恰好 100 个组：有些提供方会在此处截断列表而不作说明</translation>
    </message>
    <message>
        <source>exp is missing or not a number of seconds</source>
        <translation>缺少 exp，或它不是秒数</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>外键 %1</translation>
    </message>
    <message>
        <source>foreign key %1 is checked</source>
        <translation>检查外键 %1</translation>
    </message>
    <message>
        <source>foreign keys</source>
        <translation>外键</translation>
    </message>
    <message>
        <source>foreign table</source>
        <translation>外部表</translation>
    </message>
    <message>
        <source>give each [[identity]] a name of its own</source>
        <translation>请为每个 [[identity]] 取各自的名称</translation>
    </message>
    <message>
        <source>give each [[mask]] a name of its own</source>
        <translation>请为每个 [[mask]] 取各自的名称</translation>
    </message>
    <message>
        <source>give each [[rule]] a name of its own</source>
        <translation>请为每个 [[rule]] 取各自的名称</translation>
    </message>
    <message>
        <source>give each [[target]] a name of its own</source>
        <translation>请为每个 [[target]] 取各自的名称</translation>
    </message>
    <message>
        <source>grant a role of yours, pg_read_all_data or pg_write_all_data</source>
        <translation>请授予自己的角色、pg_read_all_data 或 pg_write_all_data</translation>
    </message>
    <message>
        <source>grants name a list of roles</source>
        <translation>grants 须写角色列表</translation>
    </message>
    <message>
        <source>iat is missing or not a number of seconds</source>
        <translation>缺少 iat，或它不是秒数</translation>
    </message>
    <message>
        <source>issuer is not an entity ID</source>
        <translation>issuer 不是 entity ID</translation>
    </message>
    <message>
        <source>issuer is not an https address</source>
        <translation>issuer 不是 https 地址</translation>
    </message>
    <message>
        <source>it calls %1(), which may do what no rollback undoes%2</source>
        <translation>它调用 %1()，后者可能做回滚无法撤销的事%2</translation>
    </message>
    <message>
        <source>it calls %1(), which uses %2</source>
        <translation>它调用 %1()，后者使用 %2</translation>
    </message>
    <message>
        <source>it calls %1(), written in %2, which cannot be looked into%3</source>
        <translation>它调用用 %2 编写的 %1()，无法查看其内容%3</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>it does not answer this sign-in (InResponseTo)</source>
        <translation>它不是对此次登录的回应 (InResponseTo)</translation>
    </message>
    <message>
        <source>it had let another statement pass, and was for one</source>
        <translation>它只对一条语句有效，却已放行过另一条</translation>
    </message>
    <message>
        <source>it has an ID of another namespace</source>
        <translation>它有来自另一命名空间的 ID</translation>
    </message>
    <message>
        <source>it has comments, processing instructions or entities in it</source>
        <translation>它含有注释、处理指令或实体</translation>
    </message>
    <message>
        <source>it has entities in it</source>
        <translation>它含有实体</translation>
    </message>
    <message>
        <source>it has expired, or a clock is wrong</source>
        <translation>已过期，或时钟不准</translation>
    </message>
    <message>
        <source>it has no assertion, or more than one</source>
        <translation>它没有断言，或有多个断言</translation>
    </message>
    <message>
        <source>it has no bearer confirmation</source>
        <translation>它没有 bearer 类型的确认</translation>
    </message>
    <message>
        <source>it has signatures where none belong</source>
        <translation>它在不该有签名的地方有签名</translation>
    </message>
    <message>
        <source>it is a function call by number</source>
        <translation>这是按编号的函数调用</translation>
    </message>
    <message>
        <source>it is about another request</source>
        <translation>它针对另一个请求</translation>
    </message>
    <message>
        <source>it is about another statement</source>
        <translation>它针对另一条语句</translation>
    </message>
    <message>
        <source>it is about another statement than the one that waits; look at the request again</source>
        <translation>它针对的不是正在等待的语句；请重新查看该请求</translation>
    </message>
    <message>
        <source>it is empty, too long, or not UTF-8</source>
        <translation>它为空、过长或不是 UTF-8</translation>
    </message>
    <message>
        <source>it is for another address (Destination)</source>
        <translation>它是给另一地址的 (Destination)</translation>
    </message>
    <message>
        <source>it is from another issuer</source>
        <translation>它来自另一签发者</translation>
    </message>
    <message>
        <source>it is from the future; a clock is wrong</source>
        <translation>时间在未来；时钟不准</translation>
    </message>
    <message>
        <source>it is measured on its gateway&apos;s machine</source>
        <translation>在其网关所在的机器上测量</translation>
    </message>
    <message>
        <source>it is not a SAML 2.0 Response</source>
        <translation>它不是 SAML 2.0 的 Response</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>它不是 base64</translation>
    </message>
    <message>
        <source>it is not signed</source>
        <translation>它没有签名</translation>
    </message>
    <message>
        <source>it is not well-formed XML, or has a DTD</source>
        <translation>它不是格式良好的 XML，或含有 DTD</translation>
    </message>
    <message>
        <source>it is too deep or has too many parts</source>
        <translation>它嵌套过深或部分过多</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>它过长</translation>
    </message>
    <message>
        <source>it is your own statement, and four_eyes asks for somebody else&apos;s decision</source>
        <translation>这是您自己的语句，而 four_eyes 要求由他人决定</translation>
    </message>
    <message>
        <source>it reaches more than %1 functions</source>
        <translation>它涉及超过 %1 个函数</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>它出现了两次</translation>
    </message>
    <message>
        <source>it was another decision</source>
        <translation>那是另一项决定</translation>
    </message>
    <message>
        <source>it was used before</source>
        <translation>它已被使用过</translation>
    </message>
    <message>
        <source>it would hold for too long</source>
        <translation>有效期过长</translation>
    </message>
    <message>
        <source>its assertion is not a SAML 2.0 one</source>
        <translation>它的断言不是 SAML 2.0 的</translation>
    </message>
    <message>
        <source>its assertion was not made just now (IssueInstant); or this machine&apos;s clock is wrong</source>
        <translation>它的断言不是刚刚签发的 (IssueInstant)；或本机时钟有误</translation>
    </message>
    <message>
        <source>its attributes cannot be read</source>
        <translation>它的属性无法读取</translation>
    </message>
    <message>
        <source>its comment is another</source>
        <translation>其备注不同</translation>
    </message>
    <message>
        <source>its confirmation has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>它的确认已过期 (NotOnOrAfter)；或本机时钟有误</translation>
    </message>
    <message>
        <source>its confirmation has no end, or a beginning</source>
        <translation>它的确认没有结束时间，或有开始时间</translation>
    </message>
    <message>
        <source>its signature is not by the certificate in [[identity]]</source>
        <translation>它的签名不是由 [[identity]] 中的证书所作</translation>
    </message>
    <message>
        <source>its signature is not by the key that it names</source>
        <translation>其签名并非出自它所指的密钥</translation>
    </message>
    <message>
        <source>its signature is not of the one form that is accepted: enveloped, exclusive canonicalization, RSA or ECDSA with SHA-256 or better</source>
        <translation>它的签名不是唯一接受的形式：enveloped、排他规范化、使用 SHA-256 或更强算法的 RSA 或 ECDSA</translation>
    </message>
    <message>
        <source>its target has temporary roles, and a connection of Postern&apos;s own would have the rights of the role that makes them</source>
        <translation>其目标使用临时角色，Postern 自己的连接会拥有创建者角色的权限</translation>
    </message>
    <message>
        <source>its token is another person&apos;s</source>
        <translation>其令牌属于他人</translation>
    </message>
    <message>
        <source>join the two [[identity]] tables into one</source>
        <translation>请将两个 [[identity]] 表合并为一个</translation>
    </message>
    <message>
        <source>keep the configuration below 1 MiB</source>
        <translation>请让配置小于 1 MiB</translation>
    </message>
    <message>
        <source>keep_first and keep_last belong to method = &quot;partial&quot;</source>
        <translation>keep_first 和 keep_last 属于 method = &quot;partial&quot;</translation>
    </message>
    <message>
        <source>leave administrators out, or write url = &quot;postgresql://…&quot;</source>
        <translation>请略去 administrators，或写 url = &quot;postgresql://…&quot;</translation>
    </message>
    <message>
        <source>leave encryption out; the server&apos;s disk can be encrypted</source>
        <translation>请略去 encryption；可以加密服务器的磁盘</translation>
    </message>
    <message>
        <source>leave it out: keychain, env and file are read for each connection</source>
        <translation>请略去：keychain、env 和 file 会在每次连接时读取</translation>
    </message>
    <message>
        <source>leave out brackets: a path goes on in every element of an array</source>
        <translation>请略去方括号：路径会在数组的每个元素中继续</translation>
    </message>
    <message>
        <source>ledger entry %1</source>
        <translation>台账条目 %1</translation>
    </message>
    <message>
        <source>ledger entry %1 of gateway %2</source>
        <translation>网关 %2 的台账条目 %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>locks</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>物化视图</translation>
    </message>
    <message>
        <source>method &quot;partial&quot; keeps nothing</source>
        <translation>method &quot;partial&quot; 不保留任何内容</translation>
    </message>
    <message>
        <source>more than %1 statements; name fewer sessions</source>
        <translation>超过 %1 条语句；请减少会话</translation>
    </message>
    <message>
        <source>names that begin with &quot;baseline/&quot; are the built-in rules&apos;</source>
        <translation>以 &quot;baseline/&quot; 开头的名称属于内置规则</translation>
    </message>
    <message>
        <source>nbf is not a number of seconds</source>
        <translation>nbf 不是秒数</translation>
    </message>
    <message>
        <source>no [[identity]] is named &apos;%1&apos;</source>
        <translation>没有名为“%1”的 [[identity]]</translation>
    </message>
    <message>
        <source>no [[target]] is named %1</source>
        <translation>没有名为 %1 的 [[target]]</translation>
    </message>
    <message>
        <source>no browser can be started from here</source>
        <translation>无法从此处启动浏览器</translation>
    </message>
    <message>
        <source>no built-in rule is named %1</source>
        <translation>没有名为 %1 的内置规则</translation>
    </message>
    <message>
        <source>no column was chosen</source>
        <translation>未选择任何列</translation>
    </message>
    <message>
        <source>no key of the provider fits the token&apos;s header</source>
        <translation>提供方没有与令牌头部相符的密钥</translation>
    </message>
    <message>
        <source>no policy in the store can be believed: %1</source>
        <translation>存储中没有可信的策略：%1</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is none, add a [[target]]</source>
        <translation>%2 中没有名为“%1”的目标；尚无目标，请添加 [[target]]</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is: %3</source>
        <translation>%2 中没有名为“%1”的目标；现有：%3</translation>
    </message>
    <message>
        <source>nobody has the approve role; write [roles] approve in the configuration</source>
        <translation>没有人拥有 approve 角色；请在配置中写 [roles] approve</translation>
    </message>
    <message>
        <source>nobody is signed in to decide</source>
        <translation>没有已登录的人可作决定</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in</source>
        <translation>无人登录；请在此处或用“postern login”登录</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in, --token-file decides with a token</source>
        <translation>无人登录；请在此处或用“postern login”登录；--token-file 可用令牌作决定</translation>
    </message>
    <message>
        <source>nobody signed in within 5 minutes</source>
        <translation>5 分钟内无人登录</translation>
    </message>
    <message>
        <source>none of your groups is granted a role on target &quot;%1&quot;</source>
        <translation>您的任何组在目标“%1”上都未被授予角色</translation>
    </message>
    <message>
        <source>not everything could be found out: %1</source>
        <translation>未能查明全部：%1</translation>
    </message>
    <message>
        <source>not valid TOML: %1</source>
        <translation>不是有效的 TOML：%1</translation>
    </message>
    <message>
        <source>one with control characters</source>
        <translation>含控制字符的字符串</translation>
    </message>
    <message>
        <source>only the first %1 %2 are shown</source>
        <translation>仅显示前 %1 个（%2）</translation>
    </message>
    <message>
        <source>only the first %1 foreign keys were looked at</source>
        <translation>仅查看了前 %1 个外键</translation>
    </message>
    <message>
        <source>only the first %1 kinds of differences are shown</source>
        <translation>仅显示前 %1 类差异</translation>
    </message>
    <message>
        <source>only the first %1 statements are planned</source>
        <translation>仅规划前 %1 条语句</translation>
    </message>
    <message>
        <source>partitioned table</source>
        <translation>分区表</translation>
    </message>
    <message>
        <source>policy version %1, which was in force, %2</source>
        <translation>曾生效的策略版本 %1：%2</translation>
    </message>
    <message>
        <source>ports below 1024 are for the system</source>
        <translation>1024 以下的端口保留给系统</translation>
    </message>
    <message>
        <source>ports has to be a list of port numbers</source>
        <translation>ports 须为端口号列表</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>remove it and write password = { keychain = &quot;…&quot; }, { env = &quot;…&quot; }, { file = &quot;…&quot; } or { command = [&quot;…&quot;] } in the [[target]]</source>
        <translation>请移除它，并在 [[target]] 中写 password = { keychain = &quot;…&quot; }、{ env = &quot;…&quot; }、{ file = &quot;…&quot; } 或 { command = [&quot;…&quot;] }</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>请移除其中之一</translation>
    </message>
    <message>
        <source>remove replication</source>
        <translation>请移除 replication</translation>
    </message>
    <message>
        <source>request %1 has expired</source>
        <translation>请求 %1 已过期</translation>
    </message>
    <message>
        <source>request %1 is not open any more</source>
        <translation>请求 %1 已不再开放</translation>
    </message>
    <message>
        <source>rule &quot;%1&quot; is decided by %2</source>
        <translation>规则“%1”由 %2 决定</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>请将文件保存为 UTF-8</translation>
    </message>
    <message>
        <source>see the example configuration for the layout</source>
        <translation>布局请参阅示例配置</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>session %1 has events and is not in the ledger: they were inserted</source>
        <translation>会话 %1 有事件却不在台账中：事件是被插入的</translation>
    </message>
    <message>
        <source>session %1 has no statement %2; it has %3</source>
        <translation>会话 %1 没有第 %2 条语句；共有 %3 条</translation>
    </message>
    <message>
        <source>session %1 is in the ledger and not in the store: it was removed</source>
        <translation>会话 %1 在台账中却不在存储中：已被移除</translation>
    </message>
    <message>
        <source>session %1 is not in the ledger: it was inserted, or the ledger was truncated</source>
        <translation>会话 %1 不在台账中：它是被插入的，或台账被截断</translation>
    </message>
    <message>
        <source>session %1 is not in the store</source>
        <translation>会话 %1 不在存储中</translation>
    </message>
    <message>
        <source>session %1 was removed by retention and is there again: it was inserted</source>
        <translation>会话 %1 已按保留期限移除却又出现：是被插入的</translation>
    </message>
    <message>
        <source>sign_in is not an https address</source>
        <translation>sign_in 不是 https 地址</translation>
    </message>
    <message>
        <source>signed out here, but gateways on other machines could not be told: %1</source>
        <translation>已在此处退出，但无法通知其他机器上的网关：%1</translation>
    </message>
    <message>
        <source>signed out here, but the provider could not be told: %1</source>
        <translation>已在此处退出，但无法通知提供方：%1</translation>
    </message>
    <message>
        <source>somebody else made it</source>
        <translation>由他人作出</translation>
    </message>
    <message>
        <source>something follows the time zone</source>
        <translation>时区之后还有内容</translation>
    </message>
    <message>
        <source>sub is missing, empty or not a name</source>
        <translation>缺少 sub，或它为空，或不是名称</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>tables and lists are nested too deeply</source>
        <translation>表和列表嵌套太深</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; cannot be reached: %2</source>
        <translation>无法连接目标“%1”：%2</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not accept Postern&apos;s credentials; see Postern&apos;s log</source>
        <translation>目标“%1”未接受 Postern 的凭据；请看 Postern 的日志</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not let Postern make a temporary role; see Postern&apos;s log</source>
        <translation>目标“%1”不允许 Postern 创建临时角色；请看 Postern 的日志</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; is not configured right; see Postern&apos;s log</source>
        <translation>目标“%1”配置有误；请看 Postern 的日志</translation>
    </message>
    <message>
        <source>temporary_roles need grants: who is given which roles</source>
        <translation>temporary_roles 需要 grants：谁得到哪些角色</translation>
    </message>
    <message>
        <source>the ID token belongs to another access token (at_hash)</source>
        <translation>ID 令牌属于另一访问令牌 (at_hash)</translation>
    </message>
    <message>
        <source>the address has no port</source>
        <translation>地址没有端口</translation>
    </message>
    <message>
        <source>the address is neither an IP address nor a host name</source>
        <translation>该地址既不是 IP 地址也不是主机名</translation>
    </message>
    <message>
        <source>the algorithm %1 is not among those configured for %2</source>
        <translation>算法 %1 不在为 %2 配置的算法之列</translation>
    </message>
    <message>
        <source>the algorithm is none that Postern accepts (alg)</source>
        <translation>该算法不是 Postern 接受的算法 (alg)</translation>
    </message>
    <message>
        <source>the answer came from another provider</source>
        <translation>回应来自另一提供方</translation>
    </message>
    <message>
        <source>the browser cannot come back: port %1 of this machine is taken; end what listens there, or name more ports in [[identity]] redirect</source>
        <translation>浏览器无法返回：本机端口 %1 已被占用；请结束占用它的程序，或在 [[identity]] redirect 中列出更多端口</translation>
    </message>
    <message>
        <source>the bundle cannot be signed: %1</source>
        <translation>无法为该包签名：%1</translation>
    </message>
    <message>
        <source>the catalog of %1 cannot be read (%2): what is masked on it is not known</source>
        <translation>无法读取 %1 的目录（%2）：不知道其中哪些被脱敏</translation>
    </message>
    <message>
        <source>the chain of events %1 to %2 is not what was recorded: it was changed</source>
        <translation>事件 %1 到 %2 的链条与记录时不符：已被更改</translation>
    </message>
    <message>
        <source>the chain up to event %1 is not the signed one: events were changed and the chain made anew</source>
        <translation>直到事件 %1 的链条并非所签名的链条：事件被更改，链条被重造</translation>
    </message>
    <message>
        <source>the changed file would not be valid</source>
        <translation>更改后的文件将无效</translation>
    </message>
    <message>
        <source>the claim %1 is not a list of groups</source>
        <translation>声明 %1 不是组的列表</translation>
    </message>
    <message>
        <source>the claim %1 is not what [[identity]] require says</source>
        <translation>声明 %1 不符合 [[identity]] 中 require 的要求</translation>
    </message>
    <message>
        <source>the claim %1 lists more than %2 groups</source>
        <translation>声明 %1 列出了超过 %2 个组</translation>
    </message>
    <message>
        <source>the claim %1 lists something that is not a group&apos;s name</source>
        <translation>声明 %1 列出了并非组名的内容</translation>
    </message>
    <message>
        <source>the claims are not a JSON object</source>
        <translation>声明不是 JSON 对象</translation>
    </message>
    <message>
        <source>the claims are not a JSON object: %1</source>
        <translation>声明不是 JSON 对象：%1</translation>
    </message>
    <message>
        <source>the command %1</source>
        <translation>命令 %1</translation>
    </message>
    <message>
        <source>the configuration has changed</source>
        <translation>配置已更改</translation>
    </message>
    <message>
        <source>the connection could not be made</source>
        <translation>无法建立连接</translation>
    </message>
    <message>
        <source>the data folder %1 is in use by another gateway, process %2</source>
        <translation>数据文件夹 %1 正被另一网关使用，进程 %2</translation>
    </message>
    <message>
        <source>the days are not days of the week</source>
        <translation>所写的日子不是星期几</translation>
    </message>
    <message>
        <source>the decision does not count: %1</source>
        <translation>该决定无效：%1</translation>
    </message>
    <message>
        <source>the decision on request %1 is not the one that was signed: %2</source>
        <translation>对请求 %1 的决定并非所签名的决定：%2</translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <translation>环境变量 %1</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation>环境变量 %1 未设置</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>导出已取消</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>the file could not be read as TOML</source>
        <translation>无法将文件作为 TOML 读取</translation>
    </message>
    <message>
        <source>the file has to be named with its whole path</source>
        <translation>必须用完整路径指定文件</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB</source>
        <translation>文件大于 1 MiB</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>文件不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made: %2</source>
        <translation>无法创建 %1 的文件夹：%2</translation>
    </message>
    <message>
        <source>the folder of a Unix socket has to be an absolute path</source>
        <translation>Unix 套接字的文件夹须为绝对路径</translation>
    </message>
    <message>
        <source>the gateway does not accept the sign-in that the decision rests on; sign in again</source>
        <translation>网关不接受该决定所依据的登录；请重新登录</translation>
    </message>
    <message>
        <source>the gateway has not answered; should it come back within two minutes, the decision counts</source>
        <translation>网关未回应；若两分钟内恢复，该决定有效</translation>
    </message>
    <message>
        <source>the gateway is shutting down</source>
        <translation>网关正在关闭</translation>
    </message>
    <message>
        <source>the gateway is shutting down or too busy</source>
        <translation>网关正在关闭或过于繁忙</translation>
    </message>
    <message>
        <source>the gateway&apos;s answer cannot be read</source>
        <translation>无法读取网关的回应</translation>
    </message>
    <message>
        <source>the header has %1</source>
        <translation>头部含有 %1</translation>
    </message>
    <message>
        <source>the header is not a JSON object</source>
        <translation>头部不是 JSON 对象</translation>
    </message>
    <message>
        <source>the header is not a JSON object: %1</source>
        <translation>头部不是 JSON 对象：%1</translation>
    </message>
    <message>
        <source>the header is too long</source>
        <translation>头部太长</translation>
    </message>
    <message>
        <source>the header&apos;s kid is not a key&apos;s name</source>
        <translation>头部的 kid 不是密钥名称</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a string</source>
        <translation>头部的 typ 不是字符串</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a token&apos;s</source>
        <translation>头部的 typ 不是令牌的类型</translation>
    </message>
    <message>
        <source>the hours are not a span of time</source>
        <translation>所写的钟点不是时间段</translation>
    </message>
    <message>
        <source>the journal holds an event of another version at position %1; start the Postern that wrote it once</source>
        <translation>日志（journal）位置 %1 处有另一版本的事件；请启动一次写入它的 Postern</translation>
    </message>
    <message>
        <source>the journal is damaged at position %1</source>
        <translation>日志（journal）在位置 %1 处损坏</translation>
    </message>
    <message>
        <source>the keychain did not answer as expected</source>
        <translation>密钥环的回应不符合预期</translation>
    </message>
    <message>
        <source>the keychain did not answer within 5 seconds</source>
        <translation>密钥环未在 5 秒内回应</translation>
    </message>
    <message>
        <source>the keychain entry %1</source>
        <translation>密钥环条目 %1</translation>
    </message>
    <message>
        <source>the keychain gave back something else than was written</source>
        <translation>密钥环返回的内容与写入的不同</translation>
    </message>
    <message>
        <source>the keychain has no such entry</source>
        <translation>密钥环没有此条目</translation>
    </message>
    <message>
        <source>the keys of %1 are not at hand: %2</source>
        <translation>%1 的密钥不可用：%2</translation>
    </message>
    <message>
        <source>the ledger does not know session %1; run postern verify</source>
        <translation>台账中没有会话 %1；请运行 postern verify</translation>
    </message>
    <message>
        <source>the name has too many parts</source>
        <translation>名称的部分太多</translation>
    </message>
    <message>
        <source>the name is not UTF-8</source>
        <translation>名称不是 UTF-8</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>the password file %1 can be read by everybody; run chmod 600 on it</source>
        <translation>密码文件 %1 任何人都可读；请对其运行 chmod 600</translation>
    </message>
    <message>
        <source>the password file %1 is not a file</source>
        <translation>密码文件 %1 不是文件</translation>
    </message>
    <message>
        <source>the password file %1 is too long to be one</source>
        <translation>密码文件 %1 过长，不像密码文件</translation>
    </message>
    <message>
        <source>the password from %1 is empty</source>
        <translation>来自 %1 的密码为空</translation>
    </message>
    <message>
        <source>the password from %1 is more than one line</source>
        <translation>来自 %1 的密码多于一行</translation>
    </message>
    <message>
        <source>the path of the Unix socket is too long</source>
        <translation>Unix 套接字的路径太长</translation>
    </message>
    <message>
        <source>the payload keys are where encryption_key says, and changed there: add the output of postern keys new, after a blank, to the end of the line</source>
        <translation>内容密钥位于 encryption_key 所指之处，并在那里更改：请将 postern keys new 的输出以空格隔开加到行尾</translation>
    </message>
    <message>
        <source>the person is in more groups than the answer holds; have the provider send only the groups assigned to this application</source>
        <translation>此人所属的组多于应答所能容纳；请让提供方只发送分配给此应用的组</translation>
    </message>
    <message>
        <source>the person is in more groups than the token holds; have the provider send only the groups assigned to this application, or application roles</source>
        <translation>此人所属的组多于令牌所能容纳；请让提供方只发送分配给此应用的组，或应用角色</translation>
    </message>
    <message>
        <source>the port is not a number from 1 to 65535</source>
        <translation>端口不是 1 到 65535 的数字</translation>
    </message>
    <message>
        <source>the proof of its key cannot be read</source>
        <translation>无法读取其密钥的证明</translation>
    </message>
    <message>
        <source>the provider answered with HTTP status %1</source>
        <translation>提供方以 HTTP 状态 %1 回应</translation>
    </message>
    <message>
        <source>the provider calls itself &quot;%1&quot;; issuer in [[identity]] has to be exactly that</source>
        <translation>提供方自称“%1”；[[identity]] 中的 issuer 必须与之完全一致</translation>
    </message>
    <message>
        <source>the provider did not answer in time</source>
        <translation>提供方未及时回应</translation>
    </message>
    <message>
        <source>the provider does not accept this client; client_id, client_secret or the redirect address in [[identity]] may be wrong</source>
        <translation>提供方不接受此客户端；[[identity]] 中的 client_id、client_secret 或回跳地址可能有误</translation>
    </message>
    <message>
        <source>the provider does not describe itself: HTTP status %1</source>
        <translation>提供方未描述自身：HTTP 状态 %1</translation>
    </message>
    <message>
        <source>the provider does not know one of the scopes in [[identity]]</source>
        <translation>提供方不认识 [[identity]] 中的某个 scope</translation>
    </message>
    <message>
        <source>the provider does not say where its keys are (jwks_uri)</source>
        <translation>提供方未说明其密钥在何处（jwks_uri）</translation>
    </message>
    <message>
        <source>the provider does not support PKCE with S256</source>
        <translation>提供方不支持采用 S256 的 PKCE</translation>
    </message>
    <message>
        <source>the provider gave nothing to renew it with (the scope offline_access asks for that)</source>
        <translation>提供方未给出可用于续期的内容（scope offline_access 会请求它）</translation>
    </message>
    <message>
        <source>the provider has a problem of its own</source>
        <translation>提供方自身出现问题</translation>
    </message>
    <message>
        <source>the provider has no page to sign in on</source>
        <translation>提供方没有登录页面</translation>
    </message>
    <message>
        <source>the provider has no token endpoint</source>
        <translation>提供方没有令牌端点</translation>
    </message>
    <message>
        <source>the provider is gone</source>
        <translation>提供方已不存在</translation>
    </message>
    <message>
        <source>the provider no longer accepts this sign-in</source>
        <translation>提供方不再接受此登录</translation>
    </message>
    <message>
        <source>the provider refused the sign-in (%1)</source>
        <translation>提供方拒绝登录（%1）</translation>
    </message>
    <message>
        <source>the provider sent no ID token; the scope openid in [[identity]] asks for one</source>
        <translation>提供方未发送 ID 令牌；[[identity]] 中的 scope openid 会请求它</translation>
    </message>
    <message>
        <source>the provider sent no code</source>
        <translation>提供方未发送代码</translation>
    </message>
    <message>
        <source>the provider wants you to sign in again</source>
        <translation>提供方要求您重新登录</translation>
    </message>
    <message>
        <source>the provider&apos;s %1 is not an https address</source>
        <translation>提供方的 %1 不是 https 地址</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not JSON (HTTP status %1)</source>
        <translation>提供方的回应不是 JSON（HTTP 状态 %1）</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not acceptable: %1</source>
        <translation>提供方的回应不可接受：%1</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one</source>
        <translation>提供方对自身的描述无效</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one: %1</source>
        <translation>提供方对自身的描述无效：%1</translation>
    </message>
    <message>
        <source>the provider&apos;s keys: HTTP status %1</source>
        <translation>提供方的密钥：HTTP 状态 %1</translation>
    </message>
    <message>
        <source>the provider&apos;s token is not acceptable: %1</source>
        <translation>提供方的令牌不可接受：%1</translation>
    </message>
    <message>
        <source>the provider, or you, refused the sign-in</source>
        <translation>提供方或您拒绝了登录</translation>
    </message>
    <message>
        <source>the reason is too long</source>
        <translation>理由太长</translation>
    </message>
    <message>
        <source>the recordings are encrypted with the payload key %1, which is not in %2; restore it with postern keys import, or go on with a new one by postern keys rotate (what was encrypted with the lost one stays unreadable)</source>
        <translation>记录是用内容密钥 %1 加密的，而它不在 %2 中；请用 postern keys import 恢复，或用 postern keys rotate 换新密钥继续（用丢失的密钥加密的内容仍不可读）</translation>
    </message>
    <message>
        <source>the request is not open any more</source>
        <translation>该请求已不再开放</translation>
    </message>
    <message>
        <source>the request was given up</source>
        <translation>请求已放弃</translation>
    </message>
    <message>
        <source>the requests in the store cannot be read; the log says why</source>
        <translation>无法读取存储中的请求；原因见日志</translation>
    </message>
    <message>
        <source>the rule asks for a comment</source>
        <translation>该规则要求填写备注</translation>
    </message>
    <message>
        <source>the rule&apos;s name is too long or holds a quote</source>
        <translation>规则名称太长或含有引号</translation>
    </message>
    <message>
        <source>the search index cannot be read; postern vacuum --reindex makes it anew</source>
        <translation>无法读取搜索索引；postern vacuum --reindex 可重建</translation>
    </message>
    <message>
        <source>the search index of session %1 does not say what its events say: searches may miss statements; postern vacuum --reindex makes it anew</source>
        <translation>会话 %1 的搜索索引与其事件不一致：搜索可能遗漏语句；postern vacuum --reindex 可重建</translation>
    </message>
    <message>
        <source>the server asks for an authentication method that Postern does not know</source>
        <translation>服务器要求 Postern 不认识的认证方式</translation>
    </message>
    <message>
        <source>the server asks for the password as MD5, which this target does not allow</source>
        <translation>服务器要求以 MD5 提供密码，此目标不允许</translation>
    </message>
    <message>
        <source>the server asks for the password in clear text, which this target does not allow</source>
        <translation>服务器要求明文密码，此目标不允许</translation>
    </message>
    <message>
        <source>the server closed the connection during log-in</source>
        <translation>服务器在登录过程中关闭了连接</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>服务器未及时回应</translation>
    </message>
    <message>
        <source>the server did not plan it in time</source>
        <translation>服务器未及时完成规划</translation>
    </message>
    <message>
        <source>the server does not plan it (%1)</source>
        <translation>服务器不予规划（%1）</translation>
    </message>
    <message>
        <source>the server does not prepare %1 (%2)</source>
        <translation>服务器不预备 %1（%2）</translation>
    </message>
    <message>
        <source>the server sent something that is not TLS</source>
        <translation>服务器发送的不是 TLS</translation>
    </message>
    <message>
        <source>the server&apos;s plan cannot be read</source>
        <translation>无法读取服务器的计划</translation>
    </message>
    <message>
        <source>the session at the provider is over (SessionNotOnOrAfter)</source>
        <translation>提供方处的会话已结束 (SessionNotOnOrAfter)</translation>
    </message>
    <message>
        <source>the session ends after event %1 of %2: it was truncated</source>
        <translation>会话在第 %1 个事件（共 %2 个）后结束：被截断</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection cannot have</source>
        <translation>该会话有自己的对象或设置，第二个连接无法拥有</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection does not see</source>
        <translation>该会话有自己的对象或设置，第二个连接看不到</translation>
    </message>
    <message>
        <source>the session&apos;s settings cannot be repeated</source>
        <translation>无法重现会话的设置</translation>
    </message>
    <message>
        <source>the sign-in was cancelled</source>
        <translation>登录已取消</translation>
    </message>
    <message>
        <source>the signature is not the provider&apos;s</source>
        <translation>签名不是提供方的</translation>
    </message>
    <message>
        <source>the sizes of its relations could not be read</source>
        <translation>无法读取其关系的大小</translation>
    </message>
    <message>
        <source>the store cannot be read</source>
        <translation>无法读取存储</translation>
    </message>
    <message>
        <source>the store did not answer in time</source>
        <translation>存储未及时回应</translation>
    </message>
    <message>
        <source>the store does not know this gateway any more</source>
        <translation>存储不再认识此网关</translation>
    </message>
    <message>
        <source>the store has a %1 that Postern did not make: it was inserted</source>
        <translation>存储中有并非 Postern 创建的 %1：是被插入的</translation>
    </message>
    <message>
        <source>the store has not been set up by this Postern yet; start the gateway once</source>
        <translation>此 Postern 尚未设置存储；请启动一次网关</translation>
    </message>
    <message>
        <source>the store has shown more than one text for this request: somebody changed it</source>
        <translation>存储对此请求给出过不止一种文本：有人更改了它</translation>
    </message>
    <message>
        <source>the store has something else for request %1 than was shown; look at it again, and ask who changed it</source>
        <translation>存储中请求 %1 的内容与显示过的不同；请重新查看，并询问是谁更改的</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern knows up to %2; use the newer Postern</source>
        <translation>存储版本为 %1，此 Postern 只支持到 %2；请使用较新的 Postern</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern needs %2; its owner runs postern store migrate</source>
        <translation>存储版本为 %1，此 Postern 需要 %2；请其所有者运行 postern store migrate</translation>
    </message>
    <message>
        <source>the store needs PostgreSQL 14 or newer</source>
        <translation>存储需要 PostgreSQL 14 或更新版本</translation>
    </message>
    <message>
        <source>the store needs a database whose encoding is UTF8</source>
        <translation>存储需要编码为 UTF8 的数据库</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is missing: it was removed</source>
        <translation>存储缺少 %1：已被移除</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is not as Postern makes it: it was changed</source>
        <translation>存储中的 %1 与 Postern 创建的不同：已被更改</translation>
    </message>
    <message>
        <source>the store&apos;s file does not hold: %1</source>
        <translation>存储文件已损坏：%1</translation>
    </message>
    <message>
        <source>the summary of session %1 does not say what its events say: it was changed</source>
        <translation>会话 %1 的摘要与其事件不一致：已被更改</translation>
    </message>
    <message>
        <source>the target %1 is not in this configuration: what is masked on it is not known</source>
        <translation>此配置中没有目标 %1：不知道其上哪些被脱敏</translation>
    </message>
    <message>
        <source>the target is no longer configured</source>
        <translation>该目标已不在配置中</translation>
    </message>
    <message>
        <source>the text is not valid: %1</source>
        <translation>文本无效：%1</translation>
    </message>
    <message>
        <source>the text of this version was not kept</source>
        <translation>此版本的文本未保留</translation>
    </message>
    <message>
        <source>the time zone is not known here</source>
        <translation>此处不知道该时区</translation>
    </message>
    <message>
        <source>the token answers another sign-in (nonce)</source>
        <translation>令牌应答的是另一次登录 (nonce)</translation>
    </message>
    <message>
        <source>the token binds a key (nonce): it opens nothing by itself</source>
        <translation>令牌用于绑定密钥 (nonce)：其本身不能打开任何内容</translation>
    </message>
    <message>
        <source>the token does not prove its key: %1</source>
        <translation>令牌未能证明其密钥：%1</translation>
    </message>
    <message>
        <source>the token has expired (exp)</source>
        <translation>令牌已过期 (exp)</translation>
    </message>
    <message>
        <source>the token has no signature</source>
        <translation>令牌没有签名</translation>
    </message>
    <message>
        <source>the token is another person&apos;s (sub)</source>
        <translation>令牌属于他人 (sub)</translation>
    </message>
    <message>
        <source>the token is encrypted, or not a JWT: it has more than three parts</source>
        <translation>令牌已加密，或不是 JWT：它多于三个部分</translation>
    </message>
    <message>
        <source>the token is for others too (aud) and does not say for whom it was issued (azp)</source>
        <translation>令牌也给他人使用 (aud)，且未说明签发给谁 (azp)</translation>
    </message>
    <message>
        <source>the token is for somebody else (aud)</source>
        <translation>令牌是给他人的 (aud)</translation>
    </message>
    <message>
        <source>the token is from another issuer (iss)</source>
        <translation>令牌来自另一签发者 (iss)</translation>
    </message>
    <message>
        <source>the token is from the future (iat); a clock is wrong</source>
        <translation>令牌的时间在未来 (iat)；时钟不准</translation>
    </message>
    <message>
        <source>the token is longer than 64 KiB</source>
        <translation>令牌长于 64 KiB</translation>
    </message>
    <message>
        <source>the token is not accepted</source>
        <translation>令牌不被接受</translation>
    </message>
    <message>
        <source>the token is not valid yet (nbf); a clock may be wrong</source>
        <translation>令牌尚未生效 (nbf)；可能时钟不准</translation>
    </message>
    <message>
        <source>the token is older than this identity&apos;s last sign-out</source>
        <translation>令牌早于此身份最近一次退出</translation>
    </message>
    <message>
        <source>the token says that its list of groups is not whole</source>
        <translation>令牌声明其组列表不完整</translation>
    </message>
    <message>
        <source>the token was issued to somebody else (azp)</source>
        <translation>令牌签发给了他人 (azp)</translation>
    </message>
    <message>
        <source>the token was issued too long ago (iat); a clock may be wrong</source>
        <translation>令牌签发已太久 (iat)；可能时钟不准</translation>
    </message>
    <message>
        <source>the token was refused</source>
        <translation>令牌被拒绝</translation>
    </message>
    <message>
        <source>the trial was cancelled</source>
        <translation>试运行已取消</translation>
    </message>
    <message>
        <source>the verification was cancelled</source>
        <translation>验证已取消</translation>
    </message>
    <message>
        <source>there are %1 notes and marks on this session; no more are taken</source>
        <translation>此会话已有 %1 条注释和标记；不再接受更多</translation>
    </message>
    <message>
        <source>there are events after the signed end of the session: event %1 was inserted</source>
        <translation>会话的已签名结尾之后还有事件：事件 %1 是被插入的</translation>
    </message>
    <message>
        <source>there is an agent %1 already; revoke it first or take another name</source>
        <translation>已有智能体 %1；请先吊销它或换一个名称</translation>
    </message>
    <message>
        <source>there is an agent %1 of every gateway already; revoke it first or take another name</source>
        <translation>已有所有网关的智能体 %1；请先吊销它或换一个名称</translation>
    </message>
    <message>
        <source>there is no %1 that can be believed</source>
        <translation>没有可信的 %1</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; of every gateway that could be revoked</source>
        <translation>没有可吊销的所有网关智能体“%1”</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; that could be revoked; &apos;postern agent list&apos; names them</source>
        <translation>没有可吊销的智能体“%1”；“postern agent list”会列出它们</translation>
    </message>
    <message>
        <source>there is no export format &apos;%1&apos;</source>
        <translation>没有导出格式“%1”</translation>
    </message>
    <message>
        <source>there is no keychain in this session to keep it in</source>
        <translation>此会话中没有可保存它的密钥环</translation>
    </message>
    <message>
        <source>there is no keychain service</source>
        <translation>没有密钥环服务</translation>
    </message>
    <message>
        <source>there is no keychain service in this session</source>
        <translation>此会话中没有密钥环服务</translation>
    </message>
    <message>
        <source>there is no keychain: after a restart you have to sign in again</source>
        <translation>没有密钥环：重启后须重新登录</translation>
    </message>
    <message>
        <source>there is no request %1</source>
        <translation>没有请求 %1</translation>
    </message>
    <message>
        <source>there is no session %1</source>
        <translation>没有会话 %1</translation>
    </message>
    <message>
        <source>there is no session %1 any more</source>
        <translation>会话 %1 已不存在</translation>
    </message>
    <message>
        <source>there is no session %1; &apos;postern sessions list&apos; shows what is recorded</source>
        <translation>没有会话 %1；“postern sessions list”显示已记录的内容</translation>
    </message>
    <message>
        <source>there is no store at %1 yet; it is made when an agent is added or the gateway starts</source>
        <translation>%1 处尚无存储；添加智能体或启动网关时会创建</translation>
    </message>
    <message>
        <source>there is no store in this database yet; its owner makes it with postern store init</source>
        <translation>此数据库中尚无存储；其所有者用 postern store init 创建</translation>
    </message>
    <message>
        <source>there were too many attempts to decide on request %1</source>
        <translation>对请求 %1 作决定的尝试过多</translation>
    </message>
    <message>
        <source>this gateway is enrolled in the store under another database role; connect as that role, or start with a new data folder</source>
        <translation>此网关以另一数据库角色登记在存储中；请以该角色连接，或用新的数据文件夹开始</translation>
    </message>
    <message>
        <source>this identity has signed out elsewhere</source>
        <translation>此身份已在别处退出</translation>
    </message>
    <message>
        <source>this is about a store that gateways share; the configured one is the SQLite file %1 (a shared one has [store] url = &quot;postgresql://…&quot;)</source>
        <translation>这涉及网关共享的存储；当前配置的是 SQLite 文件 %1（共享存储写 [store] url = &quot;postgresql://…&quot;）</translation>
    </message>
    <message>
        <source>this is an access token where an ID token is meant</source>
        <translation>此处应为 ID 令牌，却是访问令牌</translation>
    </message>
    <message>
        <source>this is not a JWT: it has no three parts</source>
        <translation>这不是 JWT：它没有三个部分</translation>
    </message>
    <message>
        <source>this machine&apos;s role in the store may not decide; its owner runs GRANT postern_approver TO that role</source>
        <translation>此机器在存储中的角色不能作决定；其所有者对该角色运行 GRANT postern_approver TO</translation>
    </message>
    <message>
        <source>this recording is encrypted with the payload key %1, which is not here; restore it with postern keys import</source>
        <translation>此记录用内容密钥 %1 加密，而它不在这里；请用 postern keys import 恢复</translation>
    </message>
    <message>
        <source>this sign-in binds no key that they would know it by</source>
        <translation>此登录未绑定可供它们识别的密钥</translation>
    </message>
    <message>
        <source>this sign-in is bound to no key, so decisions on other machines&apos; statements cannot be signed: it was made with a code, with SAML or before the store was shared; &apos;postern login&apos; signs in again</source>
        <translation>此登录未绑定密钥，因此无法为其他机器语句的决定签名：它是用代码、SAML 或在共享存储之前进行的；请重新登录</translation>
    </message>
    <message>
        <source>too many decisions wait already</source>
        <translation>等待中的决定已过多</translation>
    </message>
    <message>
        <source>too many log-ins wait for them</source>
        <translation>等待它们的登录太多</translation>
    </message>
    <message>
        <source>too many measurements wait already</source>
        <translation>等待中的测量已过多</translation>
    </message>
    <message>
        <source>too many statements are approved for a time already</source>
        <translation>按时段批准的语句已过多</translation>
    </message>
    <message>
        <source>too much waits for the store</source>
        <translation>等待存储的内容过多</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>unknown key %1 in %2</source>
        <translation>%2 中有未知的键 %1</translation>
    </message>
    <message>
        <source>url names neither a SQLite file nor a PostgreSQL database</source>
        <translation>url 既不指 SQLite 文件也不指 PostgreSQL 数据库</translation>
    </message>
    <message>
        <source>url: %1</source>
        <translation>url：%1</translation>
    </message>
    <message>
        <source>valid is for what a command prints</source>
        <translation>valid 用于命令的输出</translation>
    </message>
    <message>
        <source>two of its parts have the same ID</source>
        <translation>它的两个部分有相同的 ID</translation>
    </message>
    <message>
        <source>version %1 is not newer than version %2</source>
        <translation>版本 %1 不比版本 %2 新</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>what is kept of this version is not what was in force: %1</source>
        <translation>此版本保留的内容与当时生效的不符：%1</translation>
    </message>
    <message>
        <source>what is signed is not a decision</source>
        <translation>所签名的不是决定</translation>
    </message>
    <message>
        <source>what the session&apos;s open transaction has changed is not seen here</source>
        <translation>会话的未结事务所做的更改在此不可见</translation>
    </message>
    <message>
        <source>with an identity provider, somebody else decides; name groups that may approve</source>
        <translation>使用身份提供方时由他人决定；请指定可批准的组</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>请写 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write &quot;%1*&quot; for all of them</source>
        <translation>要指全部，请写 &quot;%1*&quot;</translation>
    </message>
    <message>
        <source>write &quot;%1:6432&quot;</source>
        <translation>请写 &quot;%1:6432&quot;</translation>
    </message>
    <message>
        <source>write &quot;*&quot; or &quot;group:NAME&quot;</source>
        <translation>请写 &quot;*&quot; 或 &quot;group:NAME&quot;</translation>
    </message>
    <message>
        <source>write &quot;127.0.0.1:6432&quot;, &quot;[::1]:6432&quot; or &quot;unix:/folder&quot;</source>
        <translation>请写 &quot;127.0.0.1:6432&quot;、&quot;[::1]:6432&quot; 或 &quot;unix:/folder&quot;</translation>
    </message>
    <message>
        <source>write &quot;[::1]:6432&quot;</source>
        <translation>请写 &quot;[::1]:6432&quot;</translation>
    </message>
    <message>
        <source>write &quot;group:NAME&quot;</source>
        <translation>请写 &quot;group:NAME&quot;</translation>
    </message>
    <message>
        <source>write &quot;sqlite:postern.db&quot; or &quot;postgresql://host/database&quot;</source>
        <translation>请写 &quot;sqlite:postern.db&quot; 或 &quot;postgresql://host/database&quot;</translation>
    </message>
    <message>
        <source>write &quot;unix:/run/user/1000/postern&quot;</source>
        <translation>请写 &quot;unix:/run/user/1000/postern&quot;</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>请写 %1</translation>
    </message>
    <message>
        <source>write %1 = &quot;…&quot;</source>
        <translation>请写 %1 = &quot;…&quot;</translation>
    </message>
    <message>
        <source>write %1 = %2</source>
        <translation>请写 %1 = %2</translation>
    </message>
    <message>
        <source>write %1 headers</source>
        <translation>请写 %1 标题</translation>
    </message>
    <message>
        <source>write %1, or letters, digits, &quot;.&quot;, &quot;_&quot;, &quot;-&quot; and *</source>
        <translation>请写 %1，或字母、数字、&quot;.&quot;、&quot;_&quot;、&quot;-&quot; 和 *</translation>
    </message>
    <message>
        <source>write %1, or name the parts as in %2</source>
        <translation>请写 %1，或如 %2 写出各部分</translation>
    </message>
    <message>
        <source>write 0.0.0.0 or [::] for every interface</source>
        <translation>要用于所有接口，请写 0.0.0.0 或 [::]</translation>
    </message>
    <message>
        <source>write KEY = VALUE lines under [table] headers</source>
        <translation>请在 [表] 标题下写 键 = 值 的行</translation>
    </message>
    <message>
        <source>write KEY = VALUE, with strings in double quotes and lists in [brackets]</source>
        <translation>请写 键 = 值，字符串放在双引号中，列表放在 [方括号] 中</translation>
    </message>
    <message>
        <source>write a duration from &quot;%1&quot; to &quot;%2&quot;</source>
        <translation>请写 &quot;%1&quot; 到 &quot;%2&quot; 的时长</translation>
    </message>
    <message>
        <source>write a name of the time-zone database, like Europe/Berlin or UTC</source>
        <translation>请写时区数据库中的名称，如 Europe/Berlin 或 UTC</translation>
    </message>
    <message>
        <source>write a number and ms, s, m, h or d, like &quot;%1&quot;</source>
        <translation>请写数字加 ms、s、m、h 或 d，如 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write a number from %1 to %2</source>
        <translation>请写 %1 到 %2 的数字</translation>
    </message>
    <message>
        <source>write a port like 6432; 0 takes any that is free</source>
        <translation>请写端口，如 6432；0 表示任取空闲端口</translation>
    </message>
    <message>
        <source>write a value or remove the key</source>
        <translation>请写一个值，或移除该键</translation>
    </message>
    <message>
        <source>write action = &quot;approve&quot; or remove the key</source>
        <translation>请写 action = &quot;approve&quot;，或移除该键</translation>
    </message>
    <message>
        <source>write at most 100 characters without quotes</source>
        <translation>请写最多 100 个不含引号的字符</translation>
    </message>
    <message>
        <source>write at most 500 bytes: it stands in the error that clients get</source>
        <translation>请写最多 500 字节：它会出现在客户端收到的错误中</translation>
    </message>
    <message>
        <source>write at most 63 letters, digits, &quot;_&quot;, &quot;-&quot; or &quot;.&quot;, beginning with a letter or digit</source>
        <translation>请写最多 63 个字母、数字、&quot;_&quot;、&quot;-&quot; 或 &quot;.&quot;，以字母或数字开头</translation>
    </message>
    <message>
        <source>write it as in %1</source>
        <translation>请如 %1 书写</translation>
    </message>
    <message>
        <source>write it on one line of printable text</source>
        <translation>请写成一行可打印文本</translation>
    </message>
    <message>
        <source>write keys with dots between, like &quot;billing.iban&quot;; a key with other characters in double quotes</source>
        <translation>请写以点分隔的键，如 &quot;billing.iban&quot;；含其他字符的键放在双引号中</translation>
    </message>
    <message>
        <source>write method = &quot;partial&quot; or remove the key</source>
        <translation>请写 method = &quot;partial&quot;，或移除该键</translation>
    </message>
    <message>
        <source>write one of %1</source>
        <translation>请写 %1 之一</translation>
    </message>
    <message>
        <source>write parameter=value pairs with spaces between, like host=db.internal dbname=app</source>
        <translation>请写以空格分隔的 参数=值，如 host=db.internal dbname=app</translation>
    </message>
    <message>
        <source>write ports = [8400, 8401]</source>
        <translation>请写 ports = [8400, 8401]</translation>
    </message>
    <message>
        <source>write schema.table, with * for any</source>
        <translation>请写 schema.table，* 表示任意</translation>
    </message>
    <message>
        <source>write schema.table.column at most</source>
        <translation>最多写 schema.table.column</translation>
    </message>
    <message>
        <source>write such a part in double quotes, like public.&quot;User Data&quot;</source>
        <translation>请将这样的部分放在双引号中，如 public.&quot;User Data&quot;</translation>
    </message>
    <message>
        <source>write the address of the provider&apos;s SingleSignOnService for HTTP-Redirect</source>
        <translation>请写提供方用于 HTTP-Redirect 的 SingleSignOnService 地址</translation>
    </message>
    <message>
        <source>write the name in plain letters</source>
        <translation>请用普通字母写名称</translation>
    </message>
    <message>
        <source>write the provider&apos;s entityID exactly as its metadata has it</source>
        <translation>请完全按元数据写提供方的 entityID</translation>
    </message>
    <message>
        <source>write the provider&apos;s issuer exactly as its tokens have it, like &quot;https://login.example.com&quot;</source>
        <translation>请完全按其令牌写提供方的签发者，如 &quot;https://login.example.com&quot;</translation>
    </message>
    <message>
        <source>write the provider&apos;s signing certificate as PEM, between three double quotes</source>
        <translation>请将提供方的签名证书以 PEM 写在三个双引号之间</translation>
    </message>
    <message>
        <source>write the table&apos;s name in [brackets] on a line of its own</source>
        <translation>请将表名放在 [方括号] 中单独成行</translation>
    </message>
    <message>
        <source>write what `postern policy key` prints on the administrator&apos;s machine</source>
        <translation>请写 `postern policy key` 在管理员机器上的输出</translation>
    </message>
    <message>
        <source>write { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>请写 { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</translation>
    </message>
    <message>
        <source>write { keychain = &quot;NAME&quot; }, { env = &quot;VARIABLE&quot; }, { file = &quot;PATH&quot; } or { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>请写 { keychain = &quot;NAME&quot; }、{ env = &quot;VARIABLE&quot; }、{ file = &quot;PATH&quot; } 或 { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</translation>
    </message>
    <message>
        <source>it has more than one %1</source>
        <translation>它有多个 %1</translation>
    </message>
    <message>
        <source>it has more than one element in it, or a DTD</source>
        <translation>它含有多个元素或 DTD</translation>
    </message>
    <message>
        <source>it has no %1</source>
        <translation>它没有 %1</translation>
    </message>
    <message>
        <source>its %1 is not a time</source>
        <translation>它的 %1 不是时间</translation>
    </message>
    <message>
        <source>its NameID is a different one each time (transient); have the provider send a persistent one</source>
        <translation>它的 NameID 每次都不同 (transient)；请让提供方发送固定的 (persistent)</translation>
    </message>
    <message>
        <source>its NameID is empty, too long, or not text</source>
        <translation>它的 NameID 为空、过长或不是文本</translation>
    </message>
    <message>
        <source>its NameID is of another provider or for somebody else</source>
        <translation>它的 NameID 属于另一提供方或是给他人的</translation>
    </message>
    <message>
        <source>its assertion does not say for whom it is (Audience)</source>
        <translation>它的断言没有说明是给谁的 (Audience)</translation>
    </message>
    <message>
        <source>its assertion does not say that anybody signed in (AuthnStatement)</source>
        <translation>它的断言没有说明有人登录 (AuthnStatement)</translation>
    </message>
    <message>
        <source>its assertion has a condition that is not known</source>
        <translation>它的断言有未知的条件</translation>
    </message>
    <message>
        <source>its assertion has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>它的断言已过期 (NotOnOrAfter)；或本机时钟有误</translation>
    </message>
    <message>
        <source>its assertion is encrypted; have the provider sign it without encrypting it</source>
        <translation>它的断言已加密；请让提供方只签名而不加密</translation>
    </message>
    <message>
        <source>its assertion is for another address (Recipient)</source>
        <translation>它的断言是给另一地址的 (Recipient)</translation>
    </message>
    <message>
        <source>its assertion does not answer this sign-in (InResponseTo)</source>
        <translation>它的断言不是对此次登录的回应 (InResponseTo)</translation>
    </message>
    <message>
        <source>its assertion is for somebody else (Audience)</source>
        <translation>它的断言是给他人的 (Audience)</translation>
    </message>
    <message>
        <source>its assertion is from the future (NotBefore); or this machine&apos;s clock is wrong</source>
        <translation>它的断言来自未来 (NotBefore)；或本机时钟有误</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>the connection failed; see whether the other side runs and the address is right</source>
        <translation>连接失败；请检查对方是否在运行、地址是否正确</translation>
    </message>
    <message>
        <source>the log-in was not accepted; see to user, password and rights</source>
        <translation>登录未被接受；请检查用户、密码和权限</translation>
    </message>
    <message>
        <source>the right to do this is missing; ask the owner for it</source>
        <translation>缺少此操作的权限；请向所有者申请</translation>
    </message>
    <message>
        <source>there is no such database; see to its name</source>
        <translation>没有此数据库；请检查其名称</translation>
    </message>
    <message>
        <source>it was cancelled or took too long; try again</source>
        <translation>已取消或耗时过长；请重试</translation>
    </message>
    <message>
        <source>the server is starting or shutting down; try again in a moment</source>
        <translation>服务器正在启动或关闭；请稍后重试</translation>
    </message>
    <message>
        <source>there was not room enough for it; make room, or ask for less</source>
        <translation>空间不足；请腾出空间或减少请求</translation>
    </message>
    <message>
        <source>what is stored is damaged or was changed; verify the store</source>
        <translation>存储的内容已损坏或被更改；请验证存储</translation>
    </message>
    <message>
        <source>the server answered with error %1; its words say why</source>
        <translation>服务器返回错误 %1；原因见其原文</translation>
    </message>
    <message>
        <source>it was not accepted; see to what was entered</source>
        <translation>未被接受；请检查所输入的内容</translation>
    </message>
    <message>
        <source>this computer could not do it; see to what it says, then try again</source>
        <translation>此计算机无法完成；请查看其说明后重试</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what somebody else said</comment>
        <translation>“%1”</translation>
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
        <translation>智能体</translation>
    </message>
    <message>
        <source>kind of agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>智能体类型</translation>
    </message>
    <message>
        <source>session</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>会话</translation>
    </message>
    <message>
        <source>statement number</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>语句序号</translation>
    </message>
    <message>
        <source>database or target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>数据库或目标</translation>
    </message>
    <message>
        <source>target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>目标</translation>
    </message>
    <message>
        <source>database user</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>数据库用户</translation>
    </message>
    <message>
        <source>identity</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>身份</translation>
    </message>
    <message>
        <source>verb</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>table</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>表</translation>
    </message>
    <message>
        <source>rows</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>行数</translation>
    </message>
    <message>
        <source>duration</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>耗时</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>error message</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>错误消息</translation>
    </message>
    <message>
        <source>risk</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>风险</translation>
    </message>
    <message>
        <source>since</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>until</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>transaction</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>事务</translation>
    </message>
    <message>
        <source>has</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>带有</translation>
    </message>
    <message>
        <source>rule</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>规则</translation>
    </message>
    <message>
        <source>application name</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>应用程序名</translation>
    </message>
    <message>
        <source>process</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>进程</translation>
    </message>
    <message>
        <source>process ID</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>进程号</translation>
    </message>
    <message>
        <source>protocol</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>协议</translation>
    </message>
    <message>
        <source>state</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>指纹</translation>
    </message>
    <message>
        <source>approver</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>审批人</translation>
    </message>
    <message>
        <source>column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>masked column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>脱敏列</translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <comment>filter: rows less than 100</comment>
        <translation>%1小于 %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <comment>filter: rows at most 100</comment>
        <translation>%1不超过 %2</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <comment>filter: rows more than 100</comment>
        <translation>%1大于 %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <comment>filter: rows at least 100</comment>
        <translation>%1不少于 %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>filter: verdict is denied</comment>
        <translation>%1为 %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between alternatives in a filter&apos;s sentence</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>SQL matches /%1/</source>
        <translation>SQL 匹配 /%1/</translation>
    </message>
    <message>
        <source>SQL contains “%1”</source>
        <translation>SQL 包含“%1”</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <comment>filter: in the last 15 min</comment>
        <translation>最近 %1</translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <comment>filter: more than 15 min ago</comment>
        <translation>%1以前</translation>
    </message>
    <message>
        <source>error message contains “%1”</source>
        <translation>错误消息包含“%1”</translation>
    </message>
    <message>
        <source>has %1</source>
        <comment>filter: has note</comment>
        <translation>带有 %1</translation>
    </message>
    <message>
        <source>session starts with %1</source>
        <translation>会话以 %1 开头</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <comment>filter</comment>
        <translation>非（%1）</translation>
    </message>
    <message>
        <source>, or </source>
        <comment>filter</comment>
        <translation>，或 </translation>
    </message>
    <message>
        <source>, and </source>
        <comment>filter</comment>
        <translation>，且 </translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>您是否要输入“%1”？</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有字段“%1”。</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>“%1”之后缺少值。</translation>
    </message>
    <message>
        <source>“%1” is not a value of this field.</source>
        <translation>“%1”不是该字段的有效值。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write 500ms, 2s or 5m.</source>
        <translation>“%1”不是时长。请写成 500ms、2s 或 5m。</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write -15m, -2h, 2026-11-21 or 2026-11-21T14:00:00Z.</source>
        <translation>“%1”不是时间。请写成 -15m、-2h、2026-11-21 或 2026-11-21T14:00:00Z。</translation>
    </message>
    <message>
        <source>“%1” has no order. Use a colon.</source>
        <translation>“%1”没有大小顺序。请使用冒号。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>The closing slash of the regular expression is missing.</source>
        <translation>正则表达式缺少结尾的斜杠。</translation>
    </message>
    <message>
        <source>The regular expression is not valid: %1.</source>
        <translation>正则表达式无效：%1。</translation>
    </message>
    <message>
        <source>The closing bracket is missing.</source>
        <translation>缺少右括号。</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>此右括号没有对应的左括号。</translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation>此处缺少内容。</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>筛选条件过长。</translation>
    </message>
    <message>
        <source>The filter has too many terms or brackets.</source>
        <translation>筛选条件的项或括号过多。</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>全部语句</translation>
    </message>
    <message>
        <source>Showing: %1</source>
        <translation>正在显示：%1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Running</source>
        <comment>verdict of a statement without an answer yet</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Masked</source>
        <comment>verdict of a statement</comment>
        <translation>已脱敏</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>verdict of a statement</comment>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>verdict of a statement</comment>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>Denied</source>
        <comment>verdict of a statement</comment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>verdict of a statement</comment>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>verdict of a statement</comment>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>verdict of a statement</comment>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>verdict of a statement</comment>
        <translation>错误</translation>
    </message>
    <message>
        <source>Allowed</source>
        <comment>verdict of a statement</comment>
        <translation>已放行</translation>
    </message>
    <message>
        <source>The statement was recorded and forwarded; its answer is not here yet.</source>
        <translation>语句已记录并转发；尚未收到结果。</translation>
    </message>
    <message>
        <source>The statement ran; values of masked columns were replaced before the client received them.</source>
        <translation>语句已运行；脱敏列的值在送达客户端之前已被替换。</translation>
    </message>
    <message>
        <source>A rule asks for approval; the statement waits and has not run.</source>
        <translation>有规则要求审批；语句正在等待，尚未运行。</translation>
    </message>
    <message>
        <source>A rule blocked the statement; it never reached the database.</source>
        <translation>语句被规则拦截，未到达数据库。</translation>
    </message>
    <message>
        <source>An approver denied the statement; it never reached the database.</source>
        <translation>语句被审批人拒绝，未到达数据库。</translation>
    </message>
    <message>
        <source>A rule asked for approval and an approver gave it.</source>
        <translation>有规则要求审批，审批人已批准。</translation>
    </message>
    <message>
        <source>Nobody decided before the client gave up or the request expired; the statement has not run.</source>
        <translation>在客户端放弃或请求过期之前无人作出决定；语句未运行。</translation>
    </message>
    <message>
        <source>No rule objected, but the statement ended with an error.</source>
        <translation>没有规则提出异议，但语句以错误结束。</translation>
    </message>
    <message>
        <source>No rule objected; the statement ran.</source>
        <translation>没有规则提出异议；语句已运行。</translation>
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
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>AI 智能体</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>人员</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>kind of agent</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>certain: told by the kernel with the socket</source>
        <translation>确定：由内核随套接字告知</translation>
    </message>
    <message>
        <source>likely: found in the kernel&apos;s table of sockets</source>
        <translation>很可能：在内核的套接字表中找到</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
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
        <translation>打开</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>transaction</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>None</source>
        <comment>transaction</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Marked</source>
        <comment>a statement</comment>
        <translation>已标记</translation>
    </message>
</context>
<context>
    <name>postern::ui::AboutDialog</name>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>The small gate between AI agents and PostgreSQL: every statement is tied to a person, checked against a policy, masked on the way back, and recorded before it reaches the database.</source>
        <translation>AI 智能体与 PostgreSQL 之间的一道小门：每条语句都对应到人、按策略检查、在返回途中脱敏，并在到达数据库之前记录下来。</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>column</comment>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>In a list: next, previous statement</source>
        <translation>在列表中：下一条、上一条语句</translation>
    </message>
    <message>
        <source>In a list: next, previous flagged statement</source>
        <translation>在列表中：下一条、上一条有标记的语句</translation>
    </message>
    <message>
        <source>In a list: jump to the latest and follow</source>
        <translation>在列表中：跳到最新语句并跟随</translation>
    </message>
    <message>
        <source>In a list: choose nothing</source>
        <translation>在列表中：取消选择</translation>
    </message>
    <message>
        <source>In a list: any other letter goes into the filter</source>
        <translation>在列表中：其他字母输入到筛选框</translation>
    </message>
    <message>
        <source>In the filter: earlier and later filters</source>
        <translation>在筛选框中：较早和较晚的筛选条件</translation>
    </message>
    <message>
        <source>Up,  Down</source>
        <translation>上箭头,  下箭头</translation>
    </message>
    <message>
        <source>In the filter: clear, then back to the list</source>
        <translation>在筛选框中：先清空，再返回列表</translation>
    </message>
    <message>
        <source>About Postern</source>
        <translation>关于 Postern</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>In a request: approve it</source>
        <translation>在请求中：批准</translation>
    </message>
    <message>
        <source>In a request: write why, to deny it</source>
        <translation>在请求中：写明原因以拒绝</translation>
    </message>
    <message>
        <source>On the timeline: play, and pause</source>
        <translation>在时间线上：播放和暂停</translation>
    </message>
    <message>
        <source>On the timeline: previous, next statement</source>
        <translation>在时间线上：上一条、下一条语句</translation>
    </message>
    <message>
        <source>On the timeline: previous, next flagged statement</source>
        <translation>在时间线上：上一条、下一条标记的语句</translation>
    </message>
    <message>
        <source>On the timeline: larger, smaller, the whole session</source>
        <translation>在时间线上：放大、缩小、整个会话</translation>
    </message>
    <message>
        <source>In a list: mark the statement, write a note on it</source>
        <translation>在列表中:标记语句,写备注</translation>
    </message>
    <message>
        <source>In a table: copy the chosen rows</source>
        <translation>在表格中：复制所选行</translation>
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
        <translation>打印了事件</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>replayed</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>写了备注</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>添加了标记</translation>
    </message>
    <message>
        <source>put a policy into force</source>
        <translation>使策略生效</translation>
    </message>
    <message>
        <source>the console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>the gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>session %1, statement %2</source>
        <translation>会话 %1,语句 %2</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>筛选:%1</translation>
    </message>
    <message>
        <source>Who looked at recordings</source>
        <translation>谁查看过记录</translation>
    </message>
    <message>
        <source>Which recordings</source>
        <translation>哪些记录</translation>
    </message>
    <message>
        <source>The session that is shown</source>
        <translation>当前显示的会话</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Accesses, the newest first</source>
        <translation>访问记录,最新的在前</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>column</comment>
        <translation>谁</translation>
    </message>
    <message>
        <source>From</source>
        <comment>column</comment>
        <translation>来自</translation>
    </message>
    <message>
        <source>Did</source>
        <comment>column</comment>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column</comment>
        <translation>对象</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>column</comment>
        <translation>详情</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>更早的</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>正在从存储读取…</translation>
    </message>
    <message>
        <source>Nobody looked yet.</source>
        <translation>还没有人查看过。</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) shown. Each is bound to the one before; postern verify shows an edit.</source>
        <translation>
            <numerusform>显示 %n 条访问记录。每条都与前一条相连;postern verify 会显示改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of a shared store you see what was done with your own role; an auditor sees all.</source>
        <translation>在共享存储中,您只能看到用自己角色所做的操作;审计员可以看到全部。</translation>
    </message>
    <message>
        <source>removed a mark</source>
        <translation>移除了标记</translation>
    </message>
</context>
<context>
    <name>postern::ui::AddAgentDialog</name>
    <message>
        <source>Add an agent</source>
        <translation>添加智能体</translation>
    </message>
    <message>
        <source>An agent signs in to Postern with a key of its own. Give each client one, so that you see who did what and can revoke one without the others.</source>
        <translation>智能体用自己的密钥登录 Postern。请为每个客户端各建一个，这样可以看到谁做了什么，也能单独吊销其中一个而不影响其他。</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>例如 copilot-shop</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>AI 智能体</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>人员</translation>
    </message>
    <message>
        <source>every target</source>
        <translation>全部目标</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永不</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <comment>expiry of a key</comment>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>May reach</source>
        <translation>可访问</translation>
    </message>
    <message>
        <source>Key expires</source>
        <translation>密钥过期</translation>
    </message>
    <message>
        <source>Add agent</source>
        <translation>添加智能体</translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Postern keeps a verifier of it, not the key. Copy it, or a line for your client that holds it, now.</source>
        <translation>密钥只在此时显示一次。Postern 只保存其校验值，不保存密钥本身。请现在复制密钥，或复制包含它的客户端连接配置。</translation>
    </message>
    <message>
        <source>Agent key</source>
        <translation>智能体密钥</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>复制密钥</translation>
    </message>
    <message>
        <source>I have copied it</source>
        <translation>我已复制</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>%1 的密钥</translation>
    </message>
</context>
<context>
    <name>postern::ui::AgentModel</name>
    <message>
        <source>every target</source>
        <translation>全部目标</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <comment>date</comment>
        <translation>%1 已吊销</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <comment>date</comment>
        <translation>%1 已过期</translation>
    </message>
    <message>
        <source>Active until %1</source>
        <comment>date</comment>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>agent</comment>
        <translation>有效</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>May reach</source>
        <comment>column: targets</comment>
        <translation>可访问</translation>
    </message>
    <message>
        <source>Acts for</source>
        <comment>column: owner</comment>
        <translation>代表</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>column: date</comment>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalNotice</name>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n 条语句等待审批</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is from the agent %1, for %2.</source>
        <translation>最新一条来自智能体 %1，目标为 %2。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>没有等待审批的语句</translation>
    </message>
    <message>
        <source>A statement that a rule holds appears here, with everything it would touch, until somebody decides. What was decided stays for a while.</source>
        <translation>被规则挂起的语句会连同它将触及的一切显示在这里，直到有人作出决定。已决定的请求会保留一段时间。</translation>
    </message>
    <message>
        <source>Requests for approval</source>
        <translation>审批请求</translation>
    </message>
    <message>
        <source>This text holds characters that hide or reorder what it says; they are shown as [U+…].</source>
        <translation>此文本包含会隐藏或打乱其内容的字符；这些字符显示为 [U+…]。</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>About the request</source>
        <translation>请求信息</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Deny and end session</source>
        <translation>拒绝并结束会话</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 小时</translation>
    </message>
    <message>
        <source>Approve once</source>
        <translation>仅批准本次</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>It runs in a transaction that is rolled back…</source>
        <translation>正在一个将会回滚的事务中运行…</translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation>未实测：%1。</translation>
    </message>
    <message>
        <source>Comment (the rule asks for one)</source>
        <translation>备注（规则要求填写）</translation>
    </message>
    <message>
        <source>You cannot decide on this: %1.</source>
        <translation>您不能对此作出决定：%1。</translation>
    </message>
    <message>
        <source>Statements of the same shape, by the same person and agent</source>
        <translation>同一人员、同一智能体的同形语句</translation>
    </message>
    <message>
        <source>A statement like this is approved one by one</source>
        <translation>此类语句须逐条批准</translation>
    </message>
    <message>
        <source>Runs the statement in a transaction that is rolled back, and shows what it changed. It takes its locks meanwhile.</source>
        <translation>在一个将会回滚的事务中运行该语句，并显示它更改了什么。期间会持有它的锁。</translation>
    </message>
    <message>
        <source>Not decided: %1.</source>
        <translation>未作出决定：%1。</translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation>显示规则</translation>
    </message>
    <message>
        <source>Approve similar for…</source>
        <translation>批准同类语句，时长…</translation>
    </message>
    <message>
        <source>Comment: sent to the client and recorded</source>
        <translation>备注：将发送给客户端并记录</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChangeDialog</name>
    <message>
        <source>Add a mask</source>
        <translation>添加脱敏规则</translation>
    </message>
    <message>
        <source>This is added to %1. Everything else in the file stays as it is. The rule is in force for the next statement of every session.</source>
        <translation>以下内容将添加到 %1。文件的其余部分保持不变。该规则对每个会话的下一条语句生效。</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>添加规则</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChipRow</name>
    <message>
        <source>Remove “%1” from the filter</source>
        <translation>从筛选条件中移除“%1”</translation>
    </message>
    <message>
        <source>Remove filter term %1</source>
        <translation>移除筛选项 %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do, or see?</source>
        <translation>想做什么，或想查看什么？</translation>
    </message>
    <message>
        <source>Nothing matches these letters.</source>
        <translation>没有与这些字母匹配的内容。</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectStep</name>
    <message>
        <source>Point your agent here</source>
        <translation>将智能体指向这里</translation>
    </message>
    <message>
        <source>Each agent signs in with a key of its own, so that you see who did what. The key is shown now and never again: Postern keeps only what checks it.</source>
        <translation>每个智能体用自己的密钥登录，这样可以看到谁做了什么。密钥只在此时显示，以后不再显示：Postern 只保存用于校验它的信息。</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation>智能体名称</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>例如 copilot-shop</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>The lines hold the key of %1. Copy the one for your client, or put it into its file.</source>
        <translation>以下连接配置包含 %1 的密钥。请复制适用于您的客户端的一段，或写入客户端的文件。</translation>
    </message>
    <message>
        <source>Name the agent to get lines that work as they are. Without a name they hold a placeholder.</source>
        <translation>为智能体命名即可得到可直接使用的行。没有名称时，其中会有占位符。</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectionsPage</name>
    <message>
        <source>in the keychain</source>
        <translation>在钥匙串中</translation>
    </message>
    <message>
        <source>in an environment variable</source>
        <translation>在环境变量中</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>在文件中</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>由命令提供</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Point a client here</source>
        <translation>将客户端指向这里</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>监听器</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>Revoke the chosen agent</source>
        <translation>吊销所选智能体</translation>
    </message>
    <message>
        <source>Add agent…</source>
        <translation>添加智能体…</translation>
    </message>
    <message>
        <source>Add an agent</source>
        <translation>添加智能体</translation>
    </message>
    <message>
        <source>No agent yet. Add one: it gets a key of its own and can connect at once.</source>
        <translation>还没有智能体。添加一个：它会得到自己的密钥，可立即连接。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>As user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>监听器</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>正在监听</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>The agents cannot be read</source>
        <translation>无法读取智能体列表</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>吊销 %1？</translation>
    </message>
    <message>
        <source>Its key stops working for good and its open sessions end at once. Recordings stay. To let it in again, add it again: it gets a new key.</source>
        <translation>其密钥将永久失效，打开的会话立即结束。记录会保留。若要再次允许它访问，请重新添加：它会得到新的密钥。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>The agent was not revoked</source>
        <translation>智能体未被吊销</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>agent</comment>
        <translation>尚无</translation>
    </message>
</context>
<context>
    <name>postern::ui::DiffView</name>
    <message>
        <source>Changed lines</source>
        <translation>更改的行</translation>
    </message>
</context>
<context>
    <name>postern::ui::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>正在导出到 %1</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>导出已取消；未写入任何内容。</translation>
    </message>
    <message>
        <source>The recording is NOT as it was written: run postern verify.</source>
        <translation>记录与写入时不一致：请运行 postern verify。</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1, %2 event(s). SHA-256 %3</source>
        <translation>
            <numerusform>已保存 %1，%2 个事件。SHA-256 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>word, number</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>word, number, note</comment>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>postern::ui::FilterBar</name>
    <message>
        <source>Filter statements</source>
        <translation>筛选语句</translation>
    </message>
    <message>
        <source>Filter: words in the SQL, verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</source>
        <translation>筛选：SQL 中的词、verdict:blocked、agent:copilot*、table:users、rows&gt;100、dur&gt;500ms、since:-15m</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <comment>what is wrong with a filter, where</comment>
        <translation>%1（第 %2 个字符处）</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstRunDialog</name>
    <message>
        <source>Set up Postern</source>
        <translation>设置 Postern</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Closes this; File, Set up Postern… goes on here</source>
        <translation>关闭此窗口；可从“文件”&gt;“设置 Postern…”回到此处继续</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>跳过此步骤</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstStatementStep</name>
    <message>
        <source>The first statement</source>
        <translation>第一条语句</translation>
    </message>
    <message>
        <source>Watch it live</source>
        <translation>实时查看</translation>
    </message>
    <message>
        <source>Finish without waiting</source>
        <translation>不等待，直接完成</translation>
    </message>
    <message>
        <source>Waiting for the first statement…</source>
        <translation>正在等待第一条语句…</translation>
    </message>
    <message>
        <source>%1 has not said anything yet.</source>
        <translation>%1 还没有发送任何语句。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent, target</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Your agent goes through Postern.</source>
        <translation>您的智能体正通过 Postern 访问。</translation>
    </message>
    <message>
        <source>Let your agent run a query, or run SELECT 1 in your client. It appears here as it runs.</source>
        <translation>让您的智能体运行一次查询，或在客户端运行 SELECT 1。运行时会显示在这里。</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetEditor</name>
    <message>
        <source>Text of the policy for all gateways</source>
        <translation>所有网关的策略文本</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Rules, masks and detectors for every gateway: [policy], [[rule]], [approvals], [[mask]] and [[detect]]. Everything else stays in each gateway&apos;s own file.</source>
        <translation>适用于每个网关的规则、脱敏规则和检测器：[policy]、[[rule]]、[approvals]、[[mask]] 和 [[detect]]。其他内容都留在各网关自己的文件中。</translation>
    </message>
    <message>
        <source>The text cannot be published</source>
        <translation>无法发布该文本</translation>
    </message>
    <message>
        <source>This becomes the policy of every gateway that shares this store, for the next statement of every session. It is signed with this installation&apos;s key.</source>
        <translation>这将成为共享此存储的每个网关的策略，从每个会话的下一条语句起生效。它由本安装的密钥签名。</translation>
    </message>
    <message>
        <source>✓ As published: %1</source>
        <translation>✓ 与已发布的一致：%1</translation>
    </message>
    <message>
        <source>✓ Valid, not published yet: %1</source>
        <translation>✓ 有效，尚未发布：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be published until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n 个问题。文本有效之前无法发布；当前生效的内容保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text becomes what is published again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>文本将恢复为已发布的内容。撤销（Ctrl+Z）可找回您的更改。</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetPanel</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>更改人</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数增减</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>已发布的版本</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Judges by</source>
        <translation>判定依据</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Gateways and the version that each judges by</source>
        <translation>网关及各自判定所依据的版本</translation>
    </message>
    <message>
        <source>Put this version in force again…</source>
        <translation>让此版本重新生效…</translation>
    </message>
    <message>
        <source>No policy is published: every gateway judges by its own file alone.</source>
        <translation>没有已发布的策略：每个网关仅按自己的文件判定。</translation>
    </message>
    <message>
        <source>What is published here is believed by gateways whose [store] administrators names this installation&apos;s key, %1. This gateway&apos;s file does not.</source>
        <translation>只有 [store] administrators 中列出本安装密钥 %1 的网关才会相信此处发布的内容。本网关的文件没有列出它。</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>its own file alone</source>
        <translation>仅自己的文件</translation>
    </message>
    <message>
        <source>Database role %1</source>
        <translation>数据库角色 %1</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>not believed: %1</source>
        <translation>不可信：%1</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Stored as the database role %1</source>
        <translation>以数据库角色 %1 存储</translation>
    </message>
    <message>
        <source>The version cannot be published</source>
        <translation>无法发布该版本</translation>
    </message>
    <message>
        <source>The text of version %1 becomes the policy of every gateway again, as a new version.</source>
        <translation>版本 %1 的文本将作为新版本重新成为每个网关的策略。</translation>
    </message>
    <message>
        <source>back to version %1</source>
        <translation>回到版本 %1</translation>
    </message>
    <message>
        <source>Version %1 is the newest. Gateways that judge by it, beside their own files: %2 of %3.</source>
        <translation>版本 %1 是最新的。连同自身文件一起按它判定的网关：%2 / %3。</translation>
    </message>
</context>
<context>
    <name>postern::ui::LivePage</name>
    <message>
        <source>&amp;Pause display</source>
        <translation>暂停显示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Follow the newest statement</source>
        <translation>跟随最新语句(&amp;F)</translation>
    </message>
    <message>
        <source>Jump to &amp;latest</source>
        <translation>跳到最新(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Clear view</source>
        <translation>清空视图(&amp;C)</translation>
    </message>
    <message>
        <source>Clear view: the recordings stay</source>
        <translation>清空视图：记录会保留</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Named filters…</source>
        <translation>命名筛选器(&amp;N)…</translation>
    </message>
    <message>
        <source>Hide &amp;housekeeping</source>
        <translation>隐藏事务和设置语句(&amp;H)</translation>
    </message>
    <message>
        <source>Leaves BEGIN, COMMIT, SET, SHOW and the like out of the view, unless a rule matched or they failed</source>
        <translation>不显示 BEGIN、COMMIT、SET、SHOW 等语句，除非命中规则或执行失败</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>下一条语句</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>上一条语句</translation>
    </message>
    <message>
        <source>Next &amp;flagged statement</source>
        <translation>下一条有标记的语句(&amp;F)</translation>
    </message>
    <message>
        <source>Previous flagged statement</source>
        <translation>上一条有标记的语句</translation>
    </message>
    <message>
        <source>Next in the same &amp;session</source>
        <translation>同一会话的下一条(&amp;S)</translation>
    </message>
    <message>
        <source>Previous in the same session</source>
        <translation>同一会话的上一条</translation>
    </message>
    <message>
        <source>Details on the &amp;right</source>
        <translation>详细信息放在右侧(&amp;R)</translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation>复制 SQL(&amp;Q)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Named filters</source>
        <translation>命名筛选器</translation>
    </message>
    <message>
        <source>Live statements</source>
        <translation>实时语句</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>the display</comment>
        <translation>继续显示</translation>
    </message>
    <message>
        <source>Number of statements shown</source>
        <translation>显示的语句数</translation>
    </message>
    <message>
        <source>Display paused. Statements keep running and are recorded.</source>
        <translation>显示已暂停。语句继续运行并被记录。</translation>
    </message>
    <message numerus="yes">
        <source>Display paused. Statements keep running and are recorded; %n wait(s) to be shown.</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>显示已暂停。语句继续运行并被记录；%n 条等待显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>The display is paused.</source>
        <translation>显示已暂停。</translation>
    </message>
    <message>
        <source>Only housekeeping so far</source>
        <translation>目前只有事务和设置语句</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about transactions and settings are hidden.</source>
        <translation>
            <numerusform>已隐藏 %n 条关于事务和设置的语句。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示它们</translation>
    </message>
    <message>
        <source>No statement matches the filter</source>
        <translation>没有语句符合筛选条件</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) are hidden by it.</source>
        <translation>
            <numerusform>筛选条件隐藏了 %n 条语句。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The display is paused</source>
        <translation>显示已暂停</translation>
    </message>
    <message>
        <source>Statements keep running and are recorded. Resume to see them here.</source>
        <translation>语句继续运行并被记录。继续显示即可在此查看。</translation>
    </message>
    <message>
        <source>The view is clear</source>
        <translation>视图已清空</translation>
    </message>
    <message>
        <source>The recordings stay. What runs from now on appears here.</source>
        <translation>记录会保留。此后运行的语句会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n statement(s) back</source>
        <translation>
            <numerusform>恢复 %n 条语句</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first statement</source>
        <translation>正在等待第一条语句</translation>
    </message>
    <message>
        <source>Connect an agent to Postern and every statement it runs appears here, as it runs.</source>
        <translation>将智能体连接到 Postern，它运行的每条语句都会实时显示在这里。</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>显示连接方法</translation>
    </message>
    <message numerus="yes">
        <source>%n new – jump to latest (End)</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>%n 条新语句 – 跳到最新 (End)</numerusform>
        </translation>
    </message>
    <message>
        <source>clear view</source>
        <comment>what is undone</comment>
        <translation>清空视图</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 条语句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 statement(s)</source>
        <translation>
            <numerusform>%1 / %2 条语句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older one(s) in Sessions</source>
        <translation>
            <numerusform>更早的 %1 条在“会话”中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) came too fast to be shown; all are recorded</source>
        <translation>
            <numerusform>%1 条语句来得太快而未显示；全部已记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation>概览</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>page</comment>
        <translation>实时</translation>
    </message>
    <message>
        <source>Approvals</source>
        <comment>page</comment>
        <translation>审批</translation>
    </message>
    <message>
        <source>Sessions</source>
        <comment>page</comment>
        <translation>会话</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>page</comment>
        <translation>策略</translation>
    </message>
    <message>
        <source>Masking</source>
        <comment>page</comment>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Connections</source>
        <comment>page</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>page</comment>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <comment>page</comment>
        <translation>审批 (%1)</translation>
    </message>
    <message>
        <source>(%1) Postern</source>
        <comment>statements that wait</comment>
        <translation>(%1) Postern</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n 条语句等待审批</numerusform>
        </translation>
    </message>
    <message>
        <source>A statement of the agent %1 for %2 waits for approval.</source>
        <translation>智能体 %1 发往 %2 的一条语句等待审批。</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>登录身份</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>正在监听 %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>未在监听</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Recording is behind; sessions wait</source>
        <translation>记录滞后；会话等待中</translation>
    </message>
    <message>
        <source>Statements go on as soon as the store has caught up.</source>
        <translation>存储跟上后，语句会继续运行。</translation>
    </message>
    <message>
        <source>Store away; recording into the journal</source>
        <translation>存储不可用；正在记录到本地日志（journal）</translation>
    </message>
    <message>
        <source>Recording failed; nothing is forwarded</source>
        <translation>记录失败；不转发任何语句</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) open</source>
        <translation>
            <numerusform>%n 个会话打开</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: database %2 on %3</source>
        <translation>%1：%3 上的数据库 %2</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>没有目标</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in as somebody &amp;else…</source>
        <translation>以其他身份登录(&amp;E)…</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>登录(&amp;I)…</translation>
    </message>
    <message>
        <source>%1 (this computer&apos;s account)</source>
        <translation>%1（本机账户）</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Agents cannot log in until somebody signs in (menu File).</source>
        <translation>有人登录之前，智能体无法登录（菜单“文件”）。</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>没有组</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>组：%1</translation>
    </message>
    <message>
        <source>Until %1, then renewed</source>
        <translation>有效至 %1，之后续期</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>退出 %1 的登录？</translation>
    </message>
    <message>
        <source>Open sessions of this identity end at once, and its agents cannot log in.</source>
        <translation>该身份打开的会话立即结束，其智能体将无法登录。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Set &amp;up Postern…</source>
        <translation>设置 Postern(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Add agent…</source>
        <translation>添加智能体(&amp;A)…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>概览(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Approvals</source>
        <translation>审批(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>会话(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>策略(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Masking</source>
        <translation>脱敏(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>设置(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>列(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Postern</source>
        <translation>关于 Postern(&amp;A)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Statements for %1</source>
        <comment>target</comment>
        <translation>%1 的语句</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>%1（%2），%3</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1 and %n more</source>
        <translation>
            <numerusform>正在监听 %1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export session…</source>
        <translation>导出会话(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Try a policy…</source>
        <translation>试用策略(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Verify the store…</source>
        <translation>验证存储(&amp;V)…</translation>
    </message>
    <message>
        <source>Export what is &amp;listed…</source>
        <translation>导出所列会话(&amp;L)…</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 条语句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused</source>
        <comment>statements</comment>
        <translation>
            <numerusform>%1 条被拒绝</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskStep</name>
    <message>
        <source>What agents should not see</source>
        <translation>智能体不应看到的内容</translation>
    </message>
    <message>
        <source>Columns that look sensitive</source>
        <translation>看起来敏感的列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reading the catalog…</source>
        <translation>正在读取系统目录…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No column has a name that looks sensitive. The page Masking can look into the data, too.</source>
        <translation>没有名称看起来敏感的列。在“脱敏”页还可以检查数据本身。</translation>
    </message>
    <message numerus="yes">
        <source>Mask %n column(s)…</source>
        <translation>
            <numerusform>对 %n 列脱敏…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a mask</source>
        <translation>添加脱敏规则</translation>
    </message>
    <message>
        <source>This is added to the configuration; everything else stays.</source>
        <translation>以下内容将添加到配置中；其余内容保持不变。</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>These columns have names that look sensitive. Agents get **** or NULL in place of their values, wherever they appear. Untick what agents may see.</source>
        <translation>这些列的名称看起来敏感。无论出现在何处，智能体得到的都是 **** 或 NULL，而不是它们的值。请取消勾选智能体可以看到的列。</translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingPage</name>
    <message>
        <source>Masking</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Read rules and catalogs again</source>
        <translation>重新读取规则和系统目录</translation>
    </message>
    <message>
        <source>Rules and what they cover now</source>
        <translation>规则及其当前覆盖范围</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>不适用于</translation>
    </message>
    <message>
        <source>Mask rules</source>
        <translation>脱敏规则</translation>
    </message>
    <message>
        <source>Columns that look sensitive and are not masked</source>
        <translation>看起来敏感但未脱敏的列</translation>
    </message>
    <message>
        <source>Look into the data…</source>
        <translation>检查数据…</translation>
    </message>
    <message>
        <source>Look into the data for sensitive values</source>
        <translation>在数据中查找敏感值</translation>
    </message>
    <message>
        <source>How to mask</source>
        <translation>脱敏方式</translation>
    </message>
    <message>
        <source>Mask…</source>
        <translation>脱敏…</translation>
    </message>
    <message>
        <source>Mask the chosen columns</source>
        <translation>对所选列脱敏</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Suggested columns</source>
        <translation>建议的列</translation>
    </message>
    <message>
        <source>Look into the data?</source>
        <translation>检查数据？</translation>
    </message>
    <message>
        <source>Postern reads the first 100 rows of each table with its own connection, in columns that can hold text and are not masked, and counts what looks sensitive. No value is shown or kept.</source>
        <translation>Postern 用自己的连接读取每个表的前 100 行，只看能存放文本且未脱敏的列，并统计看起来敏感的值。不显示也不保存任何值。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Looking into the data…</source>
        <translation>正在检查数据…</translation>
    </message>
    <message>
        <source>Reading the catalogs…</source>
        <translation>正在读取系统目录…</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <comment>masks</comment>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Only the paths %1</source>
        <translation>仅限路径 %1</translation>
    </message>
    <message>
        <source>Only on %1</source>
        <translation>仅限 %1</translation>
    </message>
    <message>
        <source>Only for the agents %1</source>
        <translation>仅限智能体 %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No column of a table or view has such a name. Check the pattern.</source>
        <translation>没有表或视图的列叫这个名称。请检查匹配模式。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No detectors. [[detect]] finds cards, keys and addresses in any value.</source>
        <translation>没有检测器。[[detect]] 可在任意值中查找卡号、密钥和地址。</translation>
    </message>
    <message>
        <source>Detected in any value: %1</source>
        <translation>在任意值中检测：%1</translation>
    </message>
    <message>
        <source>No other column looks sensitive by its name.</source>
        <translation>没有其他列的名称看起来敏感。</translation>
    </message>
    <message>
        <source>Choose columns to mask them together in one rule.</source>
        <translation>选择若干列，用一条规则一起脱敏。</translation>
    </message>
    <message>
        <source>The rule cannot be added</source>
        <translation>无法添加规则</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>文件未更改</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 column(s) covered</source>
        <translation>
            <numerusform>%2 列中有 %1 列被覆盖</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingWords</name>
    <message>
        <source>Redact (****)</source>
        <translation>遮盖 (****)</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>假名</translation>
    </message>
    <message>
        <source>Partial: first %1, last %2</source>
        <translation>部分：前 %1 位，后 %2 位</translation>
    </message>
    <message>
        <source>Partial: first %1</source>
        <translation>部分：前 %1 位</translation>
    </message>
    <message>
        <source>Partial: last %1</source>
        <translation>部分：后 %1 位</translation>
    </message>
    <message>
        <source>a password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>a secret or token</source>
        <translation>机密信息或令牌</translation>
    </message>
    <message>
        <source>a payment card</source>
        <translation>支付卡</translation>
    </message>
    <message>
        <source>a bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>a national or tax number</source>
        <translation>身份证号或税号</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>电子邮件地址</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>a person&apos;s name</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>health data</source>
        <translation>健康数据</translation>
    </message>
    <message>
        <source>income or credit</source>
        <translation>收入或信用信息</translation>
    </message>
    <message>
        <source>the number of a document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>%1 of %2 values hold %3</source>
        <comment>content of a column</comment>
        <translation>%2 个值中有 %1 个含有%3</translation>
    </message>
    <message>
        <source>the name says %1</source>
        <translation>名称表明是%1</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFilters</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFiltersDialog</name>
    <message>
        <source>Named filters</source>
        <translation>命名筛选器</translation>
    </message>
    <message>
        <source>Filters to come back to. A row takes the colour of the first one here that has a colour and matches; the statement&apos;s details say which.</source>
        <translation>供再次使用的筛选器。行的颜色取自此处第一个有颜色且匹配的筛选器；语句的详细信息会说明是哪一个。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选条件(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>A filter needs a name to be found by.</source>
        <translation>筛选器需要一个名称才能被找到。</translation>
    </message>
    <message>
        <source>New filter</source>
        <translation>新筛选器</translation>
    </message>
    <message>
        <source>New filter %1</source>
        <translation>新筛选器 %1</translation>
    </message>
    <message>
        <source>There is room for %1 filters.</source>
        <translation>最多可保存 %1 个筛选器。</translation>
    </message>
    <message>
        <source>remove filter</source>
        <comment>what is undone</comment>
        <translation>删除筛选器</translation>
    </message>
</context>
<context>
    <name>postern::ui::NotesPanel</name>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Notes on this statement</source>
        <translation>此语句的备注</translation>
    </message>
    <message>
        <source>Shows in lists, on the timeline and in exports (M)</source>
        <translation>显示在列表、时间线和导出中 (M)</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>What should whoever reads this recording know? A note stays: it cannot be changed.</source>
        <translation>阅读此记录的人应当知道什么?备注会一直保留,不能更改。</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已被改动</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote a note, when</comment>
        <translation>%1,%2</translation>
    </message>
    <message>
        <source>No notes on this statement.</source>
        <translation>此语句没有备注。</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Lists the sessions of this span</source>
        <translation>列出该时段的会话</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Shows what waits for approval, or lists the sessions in which something was held</source>
        <translation>显示等待审批的语句，或列出有语句被挂起的会话</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拦截/拒绝</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement was blocked or denied</source>
        <translation>列出有语句被拦截或拒绝的会话</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement failed</source>
        <translation>列出有语句失败的会话</translation>
    </message>
    <message>
        <source>Masked answers</source>
        <translation>脱敏结果</translation>
    </message>
    <message>
        <source>Lists the sessions that received masked columns</source>
        <translation>列出收到过脱敏列的会话</translation>
    </message>
    <message>
        <source>Added by Postern</source>
        <translation>Postern 附加耗时</translation>
    </message>
    <message>
        <source>Time that Postern itself needs for a statement, on average since it was started. Lists the sessions with the slowest twentieth of this span&apos;s statements</source>
        <translation>自启动以来，Postern 自身处理一条语句平均所需的时间。列出该时段内最慢的二十分之一语句所在的会话</translation>
    </message>
    <message>
        <source>Statements per minute</source>
        <translation>每分钟语句数</translation>
    </message>
    <message>
        <source>Most active agents</source>
        <translation>最活跃的智能体</translation>
    </message>
    <message>
        <source>None in this span</source>
        <translation>该时段内没有</translation>
    </message>
    <message>
        <source>Most-touched relations</source>
        <translation>最常触及的关系</translation>
    </message>
    <message>
        <source>Masked columns seen</source>
        <translation>查询过的脱敏列</translation>
    </message>
    <message>
        <source>No masked column was asked for</source>
        <translation>没有查询过脱敏列</translation>
    </message>
    <message>
        <source>The store cannot be counted: %1</source>
        <translation>无法统计存储：%1</translation>
    </message>
    <message>
        <source>Nothing ran in this span</source>
        <translation>该时段内没有语句运行</translation>
    </message>
    <message>
        <source>%1: no agent has sent a statement. Connect one, or choose a longer span.</source>
        <translation>%1：没有智能体发送过语句。请连接一个智能体，或选择更长的时段。</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>显示连接方法</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest sessions only</source>
        <translation>仅最新的会话</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) now</source>
        <comment>statements</comment>
        <translation>
            <numerusform>现有 %n 条等待</numerusform>
        </translation>
    </message>
    <message>
        <source>none waits now</source>
        <translation>现在没有等待的语句</translation>
    </message>
    <message>
        <source>%1 blocked, %2 denied</source>
        <translation>拦截 %1，拒绝 %2</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>来自服务器</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing ran yet</source>
        <translation>尚无语句运行</translation>
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
        <translation>列出含有此类语句的会话</translation>
    </message>
    <message>
        <source>median %1</source>
        <comment>duration</comment>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewParts</name>
    <message>
        <source>Allowed</source>
        <comment>statements</comment>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>statements</comment>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>statements</comment>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>statements</comment>
        <translation>拦截/拒绝</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>statements</comment>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Errors</source>
        <comment>statements</comment>
        <translation>错误</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyEditor</name>
    <message>
        <source>Try on last week…</source>
        <translation>用最近 7 天的记录试运行…</translation>
    </message>
    <message>
        <source>Discard changes…</source>
        <translation>放弃更改…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Text of the configuration</source>
        <translation>配置文本</translation>
    </message>
    <message>
        <source>What is wrong with the text</source>
        <translation>文本中的问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>应写的内容</translation>
    </message>
    <message>
        <source>What this text would hold, block or mask of what was recorded in the last seven days</source>
        <translation>对最近七天的记录，此文本会挂起、拦截或脱敏哪些内容</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>✓ Valid, not saved yet: %1</source>
        <translation>✓ 有效，尚未保存：%1</translation>
    </message>
    <message>
        <source>✓ As in force: %1</source>
        <translation>✓ 与生效内容一致：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be saved until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n 处问题。文本有效之前无法保存；当前生效的内容保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be saved</source>
        <translation>无法保存文本</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>保存策略</translation>
    </message>
    <message>
        <source>This is what changes in %1. It is in force for the next statement of every session, and is kept in the history with your name.</source>
        <translation>以下是 %1 中的更改。它对每个会话的下一条语句生效，并连同您的姓名保存到历史中。</translation>
    </message>
    <message>
        <source>Save and put in force</source>
        <translation>保存并生效</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>文件未更改</translation>
    </message>
    <message>
        <source>Discard your changes?</source>
        <translation>放弃您的更改？</translation>
    </message>
    <message>
        <source>The text becomes what the file holds again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>文本将恢复为文件中的内容。撤销 (Ctrl+Z) 可找回您的更改。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>策略的组成部分</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Where several rules match, the strictest decides; their order does not matter.</source>
        <translation>多条规则同时匹配时，以最严格的一条为准；与顺序无关。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rules of the policy</source>
        <translation>策略的规则</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>更改规则…</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>更改人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数增减</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation>策略的版本</translation>
    </message>
    <message>
        <source>Take this text into the editor</source>
        <translation>将此文本放入编辑器</translation>
    </message>
    <message>
        <source>The file was changed and is not valid: line %1: %2. The version before stays in force; the tab Text says what to write.</source>
        <translation>文件已更改，但内容无效：第 %1 行：%2。之前的版本继续生效；“文本”选项卡说明应写的内容。</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>您的规则</translation>
    </message>
    <message>
        <source>Built-in rules</source>
        <translation>内置规则</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <comment>a rule</comment>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Each text that was in force, in the store&apos;s signed chain. Choose one to see what it changed.</source>
        <translation>曾经生效的每个文本，保存在存储的签名链中。选择一个即可查看它更改了什么。</translation>
    </message>
    <message>
        <source>Replace what you are writing?</source>
        <translation>替换您正在编写的内容？</translation>
    </message>
    <message>
        <source>The editor holds changes that are not saved. Undo (Ctrl+Z) brings them back.</source>
        <translation>编辑器中有未保存的更改。撤销 (Ctrl+Z) 可将其找回。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>The policy cannot be tried</source>
        <translation>无法试运行策略</translation>
    </message>
    <message>
        <source>Nothing to try it on</source>
        <translation>没有可用于试运行的记录</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>最近七天没有任何记录。</translation>
    </message>
    <message>
        <source>None yet. Rules are written in the tab Text; the manual page postern.toml(5) lists what they can ask.</source>
        <translation>还没有规则。规则在“文本”标签页中编写；可用的条件见手册页 postern.toml(5)。</translation>
    </message>
    <message>
        <source>All gateways</source>
        <translation>所有网关</translation>
    </message>
    <message>
        <source>Text for all</source>
        <translation>通用文本</translation>
    </message>
    <message>
        <source>The store lets administrators publish (postern_administrator).</source>
        <translation>存储只允许管理员（postern_administrator）发布。</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>尚无版本</translation>
    </message>
    <message>
        <source>Every text of the policy that comes into force is kept here, with who put it there and when.</source>
        <translation>每个生效的策略文本都会保存在这里，并注明由谁在何时使其生效。</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>显示文本</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The agent is told: %1</source>
        <translation>智能体收到的说明：%1</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialDialog</name>
    <message>
        <source>Try a policy</source>
        <translation>试运行策略</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialView</name>
    <message>
        <source>blocked</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>held</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，规则 %2</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>将脱敏：%1</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>不再脱敏：%1</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>试运行进度</translation>
    </message>
    <message>
        <source>What would be otherwise</source>
        <translation>会有所不同的语句</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>新判定</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原判定</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Trying %1 on recorded sessions…</source>
        <translation>正在用已记录的会话试运行 %1…</translation>
    </message>
    <message>
        <source>Trying it on recorded sessions…</source>
        <translation>正在已记录的会话上试运行…</translation>
    </message>
    <message>
        <source>It cannot be tried: %1</source>
        <translation>无法试运行：%1</translation>
    </message>
    <message>
        <source>, or stricter by its estimate</source>
        <translation>，或按行数估计更严</translation>
    </message>
    <message>
        <source>Statement %1 of session %2</source>
        <translation>会话 %2 的第 %1 条语句</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many statements of so many sessions</comment>
        <translation>%2中的 %1</translation>
    </message>
    <message>
        <source>%1: nothing would be decided or masked otherwise.</source>
        <translation>%1：判定和脱敏都不会有变化。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 条语句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 个会话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 difference(s)</source>
        <translation>
            <numerusform>%1 处不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) could not be judged again.</source>
        <translation>
            <numerusform>%1 条语句无法重新判定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::PortStep</name>
    <message>
        <source>Where agents find Postern</source>
        <translation>智能体在哪里找到 Postern</translation>
    </message>
    <message>
        <source>Agents connect to this computer instead of the database. The port is written into the configuration and stays the same after every restart.</source>
        <translation>智能体连接到这台计算机，而不是数据库。端口写入配置，每次重启后保持不变。</translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation>这台计算机上的端口</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1</source>
        <translation>127.0.0.1 上的端口</translation>
    </message>
    <message>
        <source>Postern listens here already.</source>
        <translation>Postern 已在此监听。</translation>
    </message>
    <message>
        <source>Free. Postern restarts its gateway to listen there; clients that are connected are cut off.</source>
        <translation>空闲。Postern 将重启网关以在此监听；已连接的客户端会断开。</translation>
    </message>
    <message>
        <source>Taken: %1.</source>
        <translation>已被占用：%1。</translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>Change the port…</source>
        <translation>更改端口…</translation>
    </message>
    <message>
        <source>Change the port</source>
        <translation>更改端口</translation>
    </message>
    <message>
        <source>Postern restarts its gateway after this and goes on here. Everything else stays.</source>
        <translation>之后 Postern 会重启网关并回到此处继续。其余内容保持不变。</translation>
    </message>
    <message>
        <source>Change and restart</source>
        <translation>更改并重启</translation>
    </message>
</context>
<context>
    <name>postern::ui::PresetStep</name>
    <message>
        <source>How strict it is</source>
        <translation>严格程度</translation>
    </message>
    <message>
        <source>You can change every rule later, on the page Policy, and try a change on what was recorded first.</source>
        <translation>以后可以在“策略”页更改每条规则，并先用已记录的内容试运行。</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Guard (recommended)</source>
        <translation>防护（推荐）</translation>
    </message>
    <message>
        <source>Everyday statements run. What destroys, changes definitions or rights, writes without a condition or to many rows waits for a person; what reaches for the server itself is blocked.</source>
        <translation>日常语句直接运行。删除或销毁数据、更改定义或权限、无条件写入或写入大量行的语句等待人工审批；触及服务器本身的语句被拦截。</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Reading runs. Every write waits for a person, and what Guard blocks stays blocked. For production.</source>
        <translation>读取直接运行。每次写入都等待人工审批，“防护”拦截的仍然拦截。适用于生产环境。</translation>
    </message>
    <message>
        <source>Set the policy</source>
        <translation>设置策略</translation>
    </message>
    <message>
        <source>This is changed in the configuration; your own rules stay. It is in force for the next statement of every session.</source>
        <translation>以下是配置中的更改；您自己的规则保持不变。它对每个会话的下一条语句生效。</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Who decides on what is held</source>
        <translation>由谁决定被挂起的语句</translation>
    </message>
    <message>
        <source>What nobody approves ends with an error after 25 seconds.</source>
        <translation>无人批准的语句将在 25 秒后以错误结束。</translation>
    </message>
    <message>
        <source>I do, on this computer</source>
        <translation>我自己，在这台计算机上</translation>
    </message>
    <message>
        <source>Groups that may approve</source>
        <translation>可以批准的组</translation>
    </message>
    <message>
        <source>Groups of the identity provider, between commas: dba, support-leads</source>
        <translation>身份提供方的组，以逗号分隔：dba, support-leads</translation>
    </message>
    <message>
        <source>Nobody approves their own statement. Left empty, this stays as the configuration has it.</source>
        <translation>无人可以批准自己的语句。留空则保持配置中的内容。</translation>
    </message>
    <message>
        <source>Everything runs, and everything is recorded. Nothing is held or blocked; masks hide values in answers, but an agent can still filter and sort by them. For getting to know what your agents do.</source>
        <translation>一切都会运行，一切都会被记录。不挂起也不拦截任何语句；脱敏会隐藏结果中的值，但智能体仍可按它们筛选和排序。用于了解您的智能体在做什么。</translation>
    </message>
    <message>
        <source>Without an identity provider everybody is this computer&apos;s account, so nobody else could decide. Whatever runs under the account could approve too, such as an agent with a shell.</source>
        <translation>没有身份提供方时，每个人都是此计算机的账户，因此没有其他人可以决定。以该账户运行的任何程序也可以批准，例如带有 shell 的智能体。</translation>
    </message>
</context>
<context>
    <name>postern::ui::PublishDialog</name>
    <message>
        <source>Publish a policy</source>
        <translation>发布策略</translation>
    </message>
    <message>
        <source>On what was recorded in the last seven days, beside this gateway&apos;s own file:</source>
        <translation>针对最近七天的记录，连同本网关自己的文件：</translation>
    </message>
    <message>
        <source>&amp;Why, for those who read the list:</source>
        <translation>原因（供阅读列表的人参考）(&amp;W)：</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>签名并发布</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>最近七天没有任何记录。</translation>
    </message>
</context>
<context>
    <name>postern::ui::Ranking</name>
    <message numerus="yes">
        <source>%1, %n statement(s)</source>
        <translation>
            <numerusform>%1，%n 条语句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them held or refused</source>
        <translation>
            <numerusform>，其中 %n 条被挂起、拦截或拒绝</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::ResultModel</name>
    <message>
        <source>Masked by %1: the client received this in place of the value.</source>
        <translation>由 %1 脱敏：客户端收到的是此值，而不是原值。</translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation>%1，已脱敏</translation>
    </message>
    <message>
        <source>%1, masked by %2</source>
        <translation>%1，由 %2 脱敏</translation>
    </message>
</context>
<context>
    <name>postern::ui::RuleWords</name>
    <message>
        <source>%1 or %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>steers by masked columns</source>
        <translation>用脱敏列作条件</translation>
    </message>
    <message>
        <source>copies masked columns where no mask covers them</source>
        <translation>将脱敏列复制到没有脱敏规则覆盖的地方</translation>
    </message>
    <message>
        <source>would store a mask as if it were the value</source>
        <translation>会把脱敏后的值当作原值存储</translation>
    </message>
    <message>
        <source>gives back masked columns</source>
        <translation>返回脱敏列</translation>
    </message>
    <message>
        <source>an AI agent</source>
        <comment>who sends it</comment>
        <translation>AI 智能体</translation>
    </message>
    <message>
        <source>a person</source>
        <comment>who sends it</comment>
        <translation>人员</translation>
    </message>
    <message>
        <source>a client of unknown kind</source>
        <comment>who sends it</comment>
        <translation>类型未知的客户端</translation>
    </message>
    <message>
        <source>COPY from or to a program of the server</source>
        <translation>以服务器端程序为源或目标的 COPY</translation>
    </message>
    <message>
        <source>COPY from or to a file of the server</source>
        <translation>以服务器端文件为源或目标的 COPY</translation>
    </message>
    <message>
        <source>SET ROLE or SET SESSION AUTHORIZATION</source>
        <translation>SET ROLE 或 SET SESSION AUTHORIZATION</translation>
    </message>
    <message>
        <source>views of the server&apos;s configuration files</source>
        <translation>显示服务器配置文件的视图</translation>
    </message>
    <message>
        <source>writes to PostgreSQL&apos;s own tables</source>
        <translation>对 PostgreSQL 自身表的写入</translation>
    </message>
    <message>
        <source>any statement</source>
        <translation>任意语句</translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>relations</comment>
        <translation> · 涉及 %1</translation>
    </message>
    <message>
        <source> that calls %1</source>
        <comment>functions</comment>
        <translation> · 调用 %1</translation>
    </message>
    <message>
        <source> without WHERE</source>
        <translation> · 不带 WHERE</translation>
    </message>
    <message>
        <source> with a WHERE</source>
        <translation> · 带 WHERE</translation>
    </message>
    <message>
        <source> of about %1 rows or more</source>
        <translation> · 预计约 %1 行及以上</translation>
    </message>
    <message>
        <source> that reads a whole table of %1 rows or more</source>
        <translation> · 全表读取 %1 行及以上的表</translation>
    </message>
    <message>
        <source> that %1</source>
        <comment>how masked columns are used</comment>
        <translation> · %1</translation>
    </message>
    <message>
        <source> in %1</source>
        <comment>targets</comment>
        <translation> · 目标 %1</translation>
    </message>
    <message>
        <source>somebody in %1</source>
        <comment>groups</comment>
        <translation>%1 组的成员</translation>
    </message>
    <message>
        <source>, when %1 sends it</source>
        <comment>agents, kinds, groups</comment>
        <translation>，发送者为 %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>hours</comment>
        <translation>，%1</translation>
    </message>
    <message>
        <source>Allow %1.</source>
        <comment>conditions</comment>
        <translation>放行：%1。</translation>
    </message>
    <message>
        <source>Block %1.</source>
        <comment>conditions</comment>
        <translation>拦截：%1。</translation>
    </message>
    <message>
        <source>Hold %1 until somebody approves it.</source>
        <comment>conditions</comment>
        <translation>挂起，直到有人批准：%1。</translation>
    </message>
    <message>
        <source>Hold %1 until %2 approves it.</source>
        <comment>conditions, groups</comment>
        <translation>挂起，直到 %2 批准：%1。</translation>
    </message>
    <message>
        <source>A comment is required.</source>
        <translation>必须填写备注。</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of your own</source>
        <translation>
            <numerusform>%n 条自定义规则</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n built-in rule(s)</source>
        <translation>
            <numerusform>%n 条内置规则</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n 条脱敏规则</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody approves their own</source>
        <translation>任何人都不能批准自己的语句</translation>
    </message>
    <message>
        <source>everybody may approve their own</source>
        <translation>每个人都可以批准自己的语句</translation>
    </message>
    <message>
        <source>saved in the console</source>
        <translation>在控制台中保存</translation>
    </message>
    <message>
        <source>read from the file</source>
        <translation>从文件读取</translation>
    </message>
    <message>
        <source>A statement that no rule matches is blocked.</source>
        <translation>没有规则匹配的语句会被拦截。</translation>
    </message>
    <message>
        <source>A statement that no rule matches is held until somebody approves it.</source>
        <translation>没有规则匹配的语句会被保留，直到有人批准。</translation>
    </message>
    <message>
        <source>A statement that no rule matches runs.</source>
        <translation>没有规则匹配的语句会运行。</translation>
    </message>
</context>
<context>
    <name>postern::ui::SearchEdit</name>
    <message>
        <source>Clear</source>
        <comment>the text of a field</comment>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionModel</name>
    <message>
        <source>open</source>
        <comment>session</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>column</comment>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>身份</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>目标</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>column: how long the session took</comment>
        <translation>时长</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>column: number of blocked statements</comment>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>Statements</source>
        <comment>column: number of statements</comment>
        <translation>语句</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionPlayer</name>
    <message>
        <source>Previous marker</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>下一条语句</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>下一个标记</translation>
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
        <translation>跳过空闲</translation>
    </message>
    <message>
        <source>Go on at once where nothing happened for more than 2 seconds</source>
        <translation>超过 2 秒没有任何动作时立即继续</translation>
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
        <translation>暂停</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>上一条语句</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionsPage</name>
    <message>
        <source>Recorded sessions</source>
        <translation>已记录的会话</translation>
    </message>
    <message>
        <source>Find sessions</source>
        <translation>查找会话</translation>
    </message>
    <message>
        <source>Try a policy…</source>
        <translation>试运行策略…</translation>
    </message>
    <message>
        <source>What a changed configuration would hold, block or mask of what is recorded here</source>
        <translation>对此处的记录，更改后的配置会挂起、拦截或脱敏哪些内容</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>选择一个会话</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save this session as a report or as verifiable JSON lines (Ctrl+E)</source>
        <translation>将此会话保存为报告或可验证的 JSON 行 (Ctrl+E)</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>无法读取存储</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>Every session of every agent is kept here, from log-in to close.</source>
        <translation>每个智能体的每个会话都保存在这里，从登录到关闭。</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>%1（%2），%3</translation>
    </message>
    <message>
        <source>Export the session</source>
        <translation>导出会话</translation>
    </message>
    <message>
        <source>Report as PDF (*.pdf)</source>
        <translation>PDF 报告 (*.pdf)</translation>
    </message>
    <message>
        <source>Report as web page (*.html)</source>
        <translation>网页报告 (*.html)</translation>
    </message>
    <message>
        <source>Verifiable JSON lines (*.jsonl)</source>
        <translation>可验证的 JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>Evidence bundle, signed (*.zip)</source>
        <translation>签名的证据包 (*.zip)</translation>
    </message>
    <message>
        <source>A changed configuration</source>
        <translation>更改后的配置</translation>
    </message>
    <message>
        <source>Configuration (*.toml)</source>
        <translation>配置 (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>全部列出</translation>
    </message>
    <message>
        <source>Listed: what matches %1</source>
        <translation>已列出：符合 %1 的语句</translation>
    </message>
    <message>
        <source>Who looked…</source>
        <translation>谁看过…</translation>
    </message>
    <message>
        <source>Who viewed, exported or replayed recordings, and wrote notes</source>
        <translation>谁查看、导出或重放过记录,以及写过备注</translation>
    </message>
    <message>
        <source>No session is found</source>
        <translation>未找到会话</translation>
    </message>
    <message>
        <source>No recorded session matches what is looked for.</source>
        <translation>没有与搜索内容匹配的已记录会话。</translation>
    </message>
    <message>
        <source>Show every session</source>
        <translation>显示所有会话</translation>
    </message>
    <message>
        <source>Export all sessions that are listed</source>
        <translation>导出列出的所有会话</translation>
    </message>
    <message>
        <source>OCSF events for a SIEM (*.ocsf)</source>
        <translation>供 SIEM 使用的 OCSF 事件 (*.ocsf)</translation>
    </message>
    <message>
        <source>Find by agent, identity or target</source>
        <translation>按智能体、身份或目标查找</translation>
    </message>
    <message>
        <source>Words from the agent, identity, target or application, and filters of statements such as verdict:blocked since:-7d</source>
        <translation>智能体、身份、目标或应用程序中的词，以及 verdict:blocked since:-7d 这样的语句筛选条件</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>显示连接方法</translation>
    </message>
</context>
<context>
    <name>postern::ui::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>No setting has these words. What the gateway does is set in its configuration file.</source>
        <translation>没有包含这些词的设置。网关的行为在其配置文件中设置。</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>由您的组织设置</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>在 %1 中</translation>
    </message>
    <message>
        <source>%1. Set by your organisation.</source>
        <translation>%1。由您的组织设置。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>theme colours</source>
        <comment>words to find a setting by</comment>
        <translation>主题 颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <comment>appearance</comment>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>时间显示为</translation>
    </message>
    <message>
        <source>time zone clock</source>
        <comment>words to find a setting by</comment>
        <translation>时区 时钟</translation>
    </message>
    <message>
        <source>UTC, as recordings are</source>
        <translation>UTC，与记录相同</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>translation</source>
        <comment>words to find a setting by</comment>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Names the agent and the target, never the statement.</source>
        <translation>只写明智能体和目标，绝不显示语句。</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>托盘</translation>
    </message>
    <message>
        <source>Closing the window keeps Postern running in the tray</source>
        <translation>关闭窗口后 Postern 继续在托盘中运行</translation>
    </message>
    <message>
        <source>The gateway goes on; Quit in the menu File ends it.</source>
        <translation>网关继续运行；用“文件”菜单中的“退出”结束它。</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Postern.</source>
        <translation>此桌面没有托盘：关闭窗口即结束 Postern。</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>columns splitters window reset</source>
        <comment>words to find a setting by</comment>
        <translation>列 分隔条 窗口 重置</translation>
    </message>
    <message>
        <source>Reset columns and layout…</source>
        <translation>重置列和布局…</translation>
    </message>
    <message>
        <source>Reset columns and layout</source>
        <translation>重置列和布局</translation>
    </message>
    <message>
        <source>Reset columns and layout?</source>
        <translation>重置列和布局？</translation>
    </message>
    <message>
        <source>Columns, splitters and window places become what they were at first. Recordings and settings stay.</source>
        <translation>列、分隔条和窗口位置将恢复初始状态。记录和设置会保留。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>本地时间</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>appearance</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>language</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>Notify me when a statement waits for approval</source>
        <translation>有语句等待批准时通知我</translation>
    </message>
</context>
<context>
    <name>postern::ui::SetupStep</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>身份提供方</translation>
    </message>
    <message>
        <source>Address to open in a browser</source>
        <translation>要在浏览器中打开的地址</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>Asking the identity provider…</source>
        <translation>正在询问身份提供方…</translation>
    </message>
    <message>
        <source>No browser could be opened. Go to this address to sign in:</source>
        <translation>无法打开浏览器。请访问此地址登录：</translation>
    </message>
    <message>
        <source>The sign-in failed: %1.</source>
        <translation>登录失败：%1。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose your identity provider.</source>
        <translation>请选择您的身份提供方。</translation>
    </message>
    <message>
        <source>Your browser is opening. Sign in there; this window closes by itself.

If it does not open, go to this address:</source>
        <translation>正在打开您的浏览器。请在其中登录；此窗口会自行关闭。

如果没有打开，请访问此地址：</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInStep</name>
    <message>
        <source>Who you are</source>
        <translation>您是谁</translation>
    </message>
    <message>
        <source>Statements are recorded with the person behind the agent, and agents work only while that person is signed in. You can also sign in later, from the menu File.</source>
        <translation>语句会连同智能体背后的人一起记录，只有此人处于登录状态时智能体才能工作。您也可以稍后从“文件”菜单登录。</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>✓ Signed in as %1</source>
        <translation>✓ 已登录为 %1</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>尚未登录</translation>
    </message>
</context>
<context>
    <name>postern::ui::SnippetPanel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Put into file…</source>
        <translation>写入文件…</translation>
    </message>
    <message>
        <source>Test the connection line</source>
        <translation>测试连接配置</translation>
    </message>
    <message>
        <source>Put the connection line into the client&apos;s file</source>
        <translation>将连接配置写入客户端的文件</translation>
    </message>
    <message>
        <source>Client to connect</source>
        <translation>要连接的客户端</translation>
    </message>
    <message>
        <source>Connection line</source>
        <translation>连接配置</translation>
    </message>
    <message>
        <source>Copy the connection line</source>
        <translation>复制连接配置</translation>
    </message>
    <message>
        <source>goes into %1</source>
        <comment>a file</comment>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>Needs the agent&apos;s key, which is shown once: add an agent to get one.</source>
        <translation>需要智能体的密钥，密钥只显示一次：请添加智能体以获得密钥。</translation>
    </message>
    <message>
        <source>Connects as this agent and asks the server who it is; the statement is recorded</source>
        <translation>以此智能体连接并向服务器查询其身份；该语句会被记录</translation>
    </message>
    <message>
        <source>Shows what changes in the file before anything is written</source>
        <translation>在写入之前显示文件中的更改</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>It works: PostgreSQL %1, database %2, in %3</source>
        <translation>连接成功：PostgreSQL %1，数据库 %2，用时 %3</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>尚未成功：%1</translation>
    </message>
    <message>
        <source>The project&apos;s folder, for %1</source>
        <translation>项目文件夹（用于 %1）</translation>
    </message>
    <message>
        <source>%1 has this line already.</source>
        <translation>%1 中已有此配置。</translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation>创建文件</translation>
    </message>
    <message>
        <source>Change a file</source>
        <translation>更改文件</translation>
    </message>
    <message>
        <source>%1 is made, readable by you alone: it holds the agent&apos;s key. Keep it out of version control.</source>
        <translation>将创建 %1，仅您可读：其中包含智能体的密钥。请勿纳入版本控制。</translation>
    </message>
    <message>
        <source>This changes in %1; the rest stays. The file will hold the agent&apos;s key: keep it out of version control.</source>
        <translation>以下是 %1 中的更改；其余内容保持不变。文件将包含智能体的密钥：请勿纳入版本控制。</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>创建文件</translation>
    </message>
    <message>
        <source>Change the file</source>
        <translation>更改文件</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Connection URI</source>
        <translation>连接 URI</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Environment file (.env)</source>
        <translation>环境文件（.env）</translation>
    </message>
    <message>
        <source>Service file</source>
        <translation>服务文件</translation>
    </message>
</context>
<context>
    <name>postern::ui::SqlView</name>
    <message>
        <source>SQL text</source>
        <translation>SQL 文本</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementDetails</name>
    <message>
        <source>Details of the statement</source>
        <translation>语句详细信息</translation>
    </message>
    <message>
        <source>Statement</source>
        <comment>tab</comment>
        <translation>语句</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>tab</comment>
        <translation>决定</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>tab</comment>
        <translation>结果</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>tab</comment>
        <translation>会话</translation>
    </message>
    <message>
        <source>Recorded events</source>
        <translation>已记录的事件</translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>tab</comment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>复制 SQL</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Result as delivered</source>
        <translation>送达的结果</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Statements of this session</source>
        <translation>此会话的语句</translation>
    </message>
    <message>
        <source>Choose a statement to see everything about it.</source>
        <translation>选择一条语句以查看其全部信息。</translation>
    </message>
    <message>
        <source>The rows of this result were not recorded.</source>
        <translation>此结果的行未被记录。</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>正在从存储读取…</translation>
    </message>
    <message>
        <source>Not in the store yet.</source>
        <translation>尚未写入存储。</translation>
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
        <translation>显示 %2 行中的前 %1 行</translation>
    </message>
    <message>
        <source>contains hidden characters, shown as [U+…]</source>
        <translation>包含隐藏字符，显示为 [U+…]</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Masked by %1</source>
        <translation>由 %1 脱敏</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>语句类型</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>事务</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>脱敏列</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详细说明</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Error from</source>
        <translation>错误来源</translation>
    </message>
    <message>
        <source>Postern</source>
        <comment>origin of an error</comment>
        <translation>Postern</translation>
    </message>
    <message>
        <source>the database</source>
        <comment>origin of an error</comment>
        <translation>数据库</translation>
    </message>
    <message>
        <source>none matched; the default action applied</source>
        <translation>没有匹配的规则；已按默认动作处理</translation>
    </message>
    <message>
        <source>Coloured by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>name of a filter, its colour, the filter</comment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>The statement is still running.</source>
        <translation>语句仍在运行。</translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation>没有结果：%1</translation>
    </message>
    <message numerus="yes">
        <source>COPY: %n row(s) streamed.</source>
        <comment>result</comment>
        <translation>
            <numerusform>COPY：已传输 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The session ended before the statement did.</source>
        <translation>会话先于语句结束。</translation>
    </message>
    <message>
        <source>%1: no columns came back.</source>
        <translation>%1：没有返回列。</translation>
    </message>
    <message>
        <source>first %1 shown</source>
        <translation>显示前 %1 行</translation>
    </message>
    <message>
        <source>masked: %1</source>
        <translation>已脱敏：%1</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1（进程 %2）</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Signed in by</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>启动来源</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>工作文件夹</translation>
    </message>
    <message>
        <source>Process found</source>
        <translation>进程识别</translation>
    </message>
    <message>
        <source>Application name</source>
        <translation>应用程序名</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>客户端地址</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>数据库用户</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>tab</comment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <comment>tab</comment>
        <translation>备注 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) received by the client</source>
        <translation>
            <numerusform>客户端收到 %1 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementList</name>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>Only %1 “%2”</source>
        <translation>仅显示%1“%2”</translation>
    </message>
    <message>
        <source>Exclude %1 “%2”</source>
        <translation>排除%1“%2”</translation>
    </message>
    <message>
        <source>Only from %1 on</source>
        <translation>仅 %1 起</translation>
    </message>
    <message>
        <source>Only before %1</source>
        <translation>仅 %1 之前</translation>
    </message>
    <message>
        <source>Only what took %1 or longer</source>
        <translation>仅耗时 %1 或更长的</translation>
    </message>
    <message>
        <source>Exclude what took %1 or longer</source>
        <translation>排除耗时 %1 或更长的</translation>
    </message>
    <message>
        <source>Only statements of this form</source>
        <translation>仅此形式的语句</translation>
    </message>
    <message>
        <source>Exclude statements of this form</source>
        <translation>排除此形式的语句</translation>
    </message>
    <message>
        <source>Only this session</source>
        <translation>仅此会话</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>复制 SQL</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写备注…</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>移除标记</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementModel</name>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column</comment>
        <translation>判定</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>column</comment>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>column: first kind of the statement</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>Objects</source>
        <comment>column: tables</comment>
        <translation>对象</translation>
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
        <translation>耗时</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>目标</translation>
    </message>
    <message>
        <source>DB user</source>
        <comment>column</comment>
        <translation>数据库用户</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>身份</translation>
    </message>
    <message>
        <source>Process</source>
        <comment>column</comment>
        <translation>进程</translation>
    </message>
    <message>
        <source>PID</source>
        <comment>column</comment>
        <translation>PID</translation>
    </message>
    <message>
        <source>Application</source>
        <comment>column</comment>
        <translation>应用程序</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>column</comment>
        <translation>会话</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: number of the statement in its session</comment>
        <translation>序号</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>column</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>column</comment>
        <translation>风险</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>column</comment>
        <translation>规则</translation>
    </message>
    <message>
        <source>Transaction</source>
        <comment>column</comment>
        <translation>事务</translation>
    </message>
    <message>
        <source>Protocol</source>
        <comment>column</comment>
        <translation>协议</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <comment>column</comment>
        <translation>脱敏列</translation>
    </message>
    <message>
        <source>Mark and notes</source>
        <comment>column</comment>
        <translation>标记与备注</translation>
    </message>
</context>
<context>
    <name>postern::ui::TargetStep</name>
    <message>
        <source>Which database it guards</source>
        <translation>要保护的数据库</translation>
    </message>
    <message>
        <source>Postern connects with this role; agents never see its password. A role of its own with only the rights that agents need is best.</source>
        <translation>Postern 用此角色连接；智能体永远看不到它的密码。最好为其单独建立一个角色，只授予智能体需要的权限。</translation>
    </message>
    <message>
        <source>One that is configured</source>
        <translation>已配置的数据库</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>其他数据库</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Configured database</source>
        <translation>已配置的数据库</translation>
    </message>
    <message>
        <source>Name for clients</source>
        <translation>客户端使用的名称</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>shop</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>db.internal</source>
        <translation>db.internal</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>app</source>
        <translation>app</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>postern_app</source>
        <translation>postern_app</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>kept in the keychain, never in the configuration</source>
        <translation>保存在钥匙串中，绝不写入配置</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>verified certificate</source>
        <translation>验证证书</translation>
    </message>
    <message>
        <source>encrypted, certificate not verified</source>
        <translation>加密，不验证证书</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>尚未成功：%1</translation>
    </message>
    <message>
        <source>✓ Connected in %1: PostgreSQL %2, database %3, as %4, %5</source>
        <comment>duration, version, …</comment>
        <translation>✓ 已连接，用时 %1：PostgreSQL %2，数据库 %3，用户 %4，%5</translation>
    </message>
    <message>
        <source>encrypted with %1</source>
        <translation>以 %1 加密</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>%1 is a superuser: whatever gets past the policy may do anything. Give Postern a role of its own.</source>
        <translation>%1 是超级用户：任何绕过策略的操作都不受限制。请为 Postern 单独建立一个角色。</translation>
    </message>
    <message>
        <source>%1 is not bound by row security.</source>
        <translation>%1 不受行级安全性约束。</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Others on the network can read it.</source>
        <translation>连接未加密。网络上的其他人可以读取其内容。</translation>
    </message>
    <message>
        <source>This server is a replica: it only reads.</source>
        <translation>此服务器是备库：只能读取。</translation>
    </message>
    <message>
        <source>Add a database</source>
        <translation>添加数据库</translation>
    </message>
    <message>
        <source>This is added to %1; everything else stays. The password is not in it.</source>
        <translation>以下内容将添加到 %1；其余内容保持不变。其中不含密码。</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>The configuration was written, and the gateway has not read it. See its log.</source>
        <translation>配置已写入，但网关没有读取。请查看其日志。</translation>
    </message>
</context>
<context>
    <name>postern::ui::TimelineView</name>
    <message>
        <source>Timeline of the session</source>
        <translation>会话时间线</translation>
    </message>
    <message>
        <source>%1, statement %2 of %3</source>
        <comment>place in a session</comment>
        <translation>%1，第 %2 条语句，共 %3 条</translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation>语句 %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::Tray</name>
    <message>
        <source>Show Postern</source>
        <translation>显示 Postern</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message numerus="yes">
        <source>Postern: %n statement(s) wait for approval</source>
        <translation>
            <numerusform>Postern：%n 条语句等待审批</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::VerdictChart</name>
    <message>
        <source>Statements per minute</source>
        <translation>每分钟语句数</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 a minute, %n statement(s)</source>
        <translation>
            <numerusform>每分钟 %1 条，共 %n 条语句</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, number</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s). %1. The arrow keys choose one, Enter lists its statements.</source>
        <translation>
            <numerusform>%n 根柱。%1。用方向键选择一根，按 Enter 列出其语句。</numerusform>
        </translation>
    </message>
    <message>
        <source>No statements</source>
        <translation>没有语句</translation>
    </message>
</context>
<context>
    <name>postern::ui::VerifyDialog</name>
    <message>
        <source>Signed by %1, the key of this installation.</source>
        <translation>由 %1 签名，即此安装的密钥。</translation>
    </message>
    <message>
        <source>Signed by %1, a key that the store itself names. Compare it with the one that was noted when the gateway was set up.</source>
        <translation>由 %1 签名，该密钥由存储自身给出。请与设置网关时记下的密钥比较。</translation>
    </message>
    <message>
        <source>Checking every event, hash and signature of the store…</source>
        <translation>正在检查存储的每个事件、哈希和签名…</translation>
    </message>
    <message>
        <source>Verify the store</source>
        <translation>验证存储</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>It cannot be checked: %1</source>
        <translation>无法检查：%1</translation>
    </message>
    <message>
        <source>NOT whole: the store is not as it was recorded. What does not hold stands first.</source>
        <translation>不完整：存储与记录时不一致。不一致之处列在最前。</translation>
    </message>
    <message>
        <source>Last signature: %1
Kept elsewhere, it shows later whether the store was put back to an earlier state: postern verify --known %1</source>
        <translation>最后的签名：%1
将其保存在别处，以后可以查出存储是否被恢复到较早的状态：postern verify --known %1</translation>
    </message>
    <message>
        <source>Whole: every event is as it was recorded, and the signatures hold.</source>
        <translation>完整：每个事件都与记录时一致，签名有效。</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) after the last signature.</source>
        <translation>
            <numerusform>最后的签名之后有 %1 个事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es) after the last signature.</source>
        <translation>
            <numerusform>最后的签名之后有 %1 次访问。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 个会话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es)</source>
        <translation>
            <numerusform>%1 次访问</numerusform>
        </translation>
    </message>
</context>
</TS>
