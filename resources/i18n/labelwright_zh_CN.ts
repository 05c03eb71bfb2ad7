<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChartText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1k</translation>
    </message>
</context>
<context>
    <name>CommandNames</name>
    <message>
        <source>Accept the label</source>
        <translation>接受标签</translation>
    </message>
    <message>
        <source>Reject the label</source>
        <translation>驳回标签</translation>
    </message>
    <message>
        <source>Skip the record</source>
        <translation>跳过记录</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>撤销上一个决定</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>重做已撤销的操作</translation>
    </message>
    <message>
        <source>Flag the record</source>
        <translation>标记记录</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>第一条记录</translation>
    </message>
    <message>
        <source>Last record</source>
        <translation>最后一条记录</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>显示按键</translation>
    </message>
    <message>
        <source>Choose a label</source>
        <translation>选择标签</translation>
    </message>
    <message>
        <source>Keys as in Prodigy</source>
        <translation>使用 Prodigy 的按键</translation>
    </message>
    <message>
        <source>Keys as in Label Studio</source>
        <translation>使用 Label Studio 的按键</translation>
    </message>
    <message>
        <source>Keys as in doccano</source>
        <translation>使用 doccano 的按键</translation>
    </message>
    <message>
        <source>Keys as in Argilla</source>
        <translation>使用 Argilla 的按键</translation>
    </message>
    <message>
        <source>Select the word before</source>
        <translation>选中前一个词</translation>
    </message>
    <message>
        <source>Select the next word</source>
        <translation>选中后一个词</translation>
    </message>
    <message>
        <source>Shorten the selection by a character</source>
        <translation>选区缩短一个字符</translation>
    </message>
    <message>
        <source>Extend the selection by a character</source>
        <translation>选区延长一个字符</translation>
    </message>
    <message>
        <source>Shorten the selection by a word</source>
        <translation>选区缩短一个词</translation>
    </message>
    <message>
        <source>Extend the selection by a word</source>
        <translation>选区延长一个词</translation>
    </message>
    <message>
        <source>Previous span or field</source>
        <translation>上一个片段或字段</translation>
    </message>
    <message>
        <source>Next span or field</source>
        <translation>下一个片段或字段</translation>
    </message>
    <message>
        <source>Remove the span, or empty the field</source>
        <translation>删除片段或清空字段</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Begin to type</source>
        <translation>开始输入</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Ask who leads the work</source>
        <translation>向负责人提问</translation>
    </message>
    <message>
        <source>Make it an example of the task, or none any more</source>
        <translation>设为任务的示例，或取消</translation>
    </message>
</context>
<context>
    <name>EndpointWords</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>a list that goes on</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>%1 后收到首词元</translation>
    </message>
    <message>
        <source>first token after %1, then %2 tok/s, usage reported</source>
        <translation>%1 后收到首词元，随后 %2 词元/s，已报告用量</translation>
    </message>
    <message>
        <source>first token after %1, then %2 tok/s, usage not reported</source>
        <translation>%1 后收到首词元，随后 %2 词元/s，未报告用量</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es): %1</source>
        <translation>
            <numerusform>%n 个地址：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers at port %2</source>
        <translation>%1 在端口 %2 上应答</translation>
    </message>
    <message>
        <source>not encrypted, since the URL begins with http</source>
        <translation>未加密，因为 URL 以 http 开头</translation>
    </message>
    <message>
        <source>encrypted, certificate accepted</source>
        <translation>已加密，证书已接受</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>none given, none needed</source>
        <translation>未提供，也不需要</translation>
    </message>
    <message>
        <source>cannot be told before a model is chosen</source>
        <translation>选定模型后才能判断</translation>
    </message>
    <message>
        <source>answers keep the shape that was asked for</source>
        <translation>应答符合所要求的格式</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message numerus="yes">
        <source>%n found: %1</source>
        <comment>models</comment>
        <translation>
            <numerusform>找到 %n 个：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The server gives no list. Type the name of the model above, then test again.</source>
        <translation>服务器没有提供列表。在上方输入模型名称，然后重新测试。</translation>
    </message>
    <message numerus="yes">
        <source>%n found, none chosen. Choose one above, then test again: %1</source>
        <comment>models</comment>
        <translation>
            <numerusform>找到 %n 个，尚未选择。在上方选择一个，然后重新测试：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not know this model. Check its name above.</source>
        <translation>服务器上没有这个模型。检查上方的名称。</translation>
    </message>
    <message numerus="yes">
        <source>The model above is not among the %n of this server. Choose one of them: %1</source>
        <comment>models</comment>
        <translation>
            <numerusform>此服务器有 %n 个模型，其中没有上方所填的模型。从中选择一个：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer in time. Check the URL, the network, and a proxy or firewall in between.</source>
        <translation>应答超时。检查 URL、网络，以及中间的代理或防火墙。</translation>
    </message>
    <message>
        <source>The server does not accept the key. Replace it with one that may use this model.</source>
        <translation>服务器不接受此密钥。换用有权使用此模型的密钥。</translation>
    </message>
    <message>
        <source>The server wants a key. Enter it above, then test again.</source>
        <translation>服务器需要密钥。在上方输入，然后重新测试。</translation>
    </message>
    <message>
        <source>The answer came whole. Runs work; an answer is seen when it is complete.</source>
        <translation>应答是一次性返回的。运行不受影响，只是要等应答完整后才能看到。</translation>
    </message>
    <message>
        <source>Not known to this server; JSON mode works and is used.</source>
        <translation>此服务器不支持；JSON 模式可用，将改用它。</translation>
    </message>
    <message>
        <source>Neither this nor JSON mode is known; answers are read from plain text and checked.</source>
        <translation>此功能和 JSON 模式均不支持；将从纯文本中读取应答并加以检查。</translation>
    </message>
    <message>
        <source>The server takes it and answers otherwise; answers are checked on this side.</source>
        <translation>服务器接受此设置，但应答并不遵循；应答将在本机检查。</translation>
    </message>
    <message>
        <source>Embedded baseline</source>
        <translation>内置基线</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>新建端点</translation>
    </message>
    <message>
        <source>inside this program</source>
        <translation>在本程序内</translation>
    </message>
    <message>
        <source>no URL yet</source>
        <translation>尚无 URL</translation>
    </message>
    <message>
        <source>Enter the URL of the server up to its version, as in https://api.openai.com/v1.</source>
        <translation>输入服务器的 URL，到版本号为止，例如 https://api.openai.com/v1。</translation>
    </message>
    <message>
        <source>Replace the part in capital letters with the name of your own server.</source>
        <translation>将大写字母部分替换为你自己的服务器名称。</translation>
    </message>
    <message>
        <source>Begin the URL with https:// or, on your own network, with http://.</source>
        <translation>URL 须以 https:// 开头；在自己的网络内也可用 http://。</translation>
    </message>
    <message>
        <source>This is no URL. One looks like https://api.openai.com/v1.</source>
        <translation>这不是 URL。URL 的形式如 https://api.openai.com/v1。</translation>
    </message>
    <message>
        <source>Leave out names, passwords and everything from “?” on. The key has a field of its own.</source>
        <translation>去掉用户名、密码以及从“?”开始的所有内容。密钥有单独的输入框。</translation>
    </message>
    <message>
        <source>Leave out /chat/completions. The URL ends with the version.</source>
        <translation>去掉 /chat/completions。URL 以版本号结尾。</translation>
    </message>
    <message>
        <source>your own resource, with its key</source>
        <translation>你自己的资源及其密钥</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a host</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of an endpoint</comment>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>流式</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON Schema</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>It was said: %1</source>
        <comment>a server&apos;s own words</comment>
        <translation>服务器返回：%1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Test again to know whether runs will work.</source>
        <translation>重新测试，以确认能否运行。</translation>
    </message>
    <message>
        <source>Not ready for runs.</source>
        <translation>尚不能运行。</translation>
    </message>
    <message>
        <source>A model is missing.</source>
        <translation>缺少模型。</translation>
    </message>
    <message>
        <source>Name one above, then test again.</source>
        <translation>在上方填写一个，然后重新测试。</translation>
    </message>
    <message>
        <source>Not sure.</source>
        <translation>无法确定。</translation>
    </message>
    <message>
        <source>Ready for runs.</source>
        <translation>可以运行。</translation>
    </message>
    <message>
        <source>What is missing, runs do without.</source>
        <translation>缺少的功能不影响运行。</translation>
    </message>
    <message>
        <source>Every step went well.</source>
        <translation>每一步都顺利完成。</translation>
    </message>
    <message>
        <source>Test of %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>URL: %1</source>
        <translation>URL：%1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Labelwright %1, %2</source>
        <translation>Labelwright %1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step, what was found</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>  HTTP status %1</source>
        <translation>  HTTP 状态 %1</translation>
    </message>
    <message>
        <source>Any other server</source>
        <translation>其他任何服务器</translation>
    </message>
    <message>
        <source>or gateway that speaks as OpenAI does</source>
        <translation>或说 OpenAI 协议的网关</translation>
    </message>
    <message>
        <source>Leave out name and password: they would lie in a file. The system&apos;s own proxy may have them.</source>
        <translation>请去掉用户名和密码：它们会留在文件里。系统自己的代理可以带有它们。</translation>
    </message>
    <message>
        <source>Write it as http://host:port or socks5://host:port, or the word none.</source>
        <translation>请写成 http://主机:端口 或 socks5://主机:端口，或写 none。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This cannot be done with these choices. Change them and try again.</source>
        <translation>当前的选择无法完成此操作。更改后重试。</translation>
    </message>
    <message>
        <source>This version cannot do that yet. Choose another way.</source>
        <translation>此版本尚不支持此操作。换用其他方式。</translation>
    </message>
    <message>
        <source>It is not there any more. Choose another file or folder.</source>
        <translation>它已不存在。选择其他文件或文件夹。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may open it and that it is not a folder.</source>
        <translation>无法读取文件。检查你是否有权打开它，以及它是不是文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be written there. Check the free space and the permissions, or choose another folder.</source>
        <translation>无法写入此处。检查可用空间和权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is nothing in it. Choose a file that holds records.</source>
        <translation>其中没有内容。选择包含记录的文件。</translation>
    </message>
    <message>
        <source>Some bytes are no text in this encoding. Choose another encoding.</source>
        <translation>部分字节无法按此编码读取。选择其他编码。</translation>
    </message>
    <message>
        <source>The content does not fit this format. Choose another format, or mend the file.</source>
        <translation>内容与此格式不符。选择其他格式，或修正文件。</translation>
    </message>
    <message>
        <source>A column that was named is not in the file. Choose one of its columns.</source>
        <translation>指定的某一列不在文件中。从文件的列中选择。</translation>
    </message>
    <message>
        <source>Two rows have the same id. Choose another id column, or none.</source>
        <translation>有两行的 ID 相同。选择其他 ID 列，或不选。</translation>
    </message>
    <message>
        <source>The task cannot be used as it is. Check its labels and instructions.</source>
        <translation>此任务目前无法使用。检查其标签和说明。</translation>
    </message>
    <message>
        <source>This file is not a Labelwright project. Choose a file that ends in .lwproj.</source>
        <translation>此文件不是 Labelwright 项目。选择以 .lwproj 结尾的文件。</translation>
    </message>
    <message>
        <source>This project was made by a newer version of Labelwright. Update the program to open it.</source>
        <translation>此项目由更新版本的 Labelwright 创建。更新程序后即可打开。</translation>
    </message>
    <message>
        <source>Another program works on it. Close it there, then try again.</source>
        <translation>另一个程序正在使用它。在那里关闭后重试。</translation>
    </message>
    <message>
        <source>The project file could not be written or read. What was saved before is safe.</source>
        <translation>无法读写项目文件。此前保存的内容是安全的。</translation>
    </message>
    <message>
        <source>There is no unfinished run. Start a new one.</source>
        <translation>没有未完成的运行。开始新的运行。</translation>
    </message>
    <message>
        <source>No server of this name was found. Check the URL and the network.</source>
        <translation>找不到此名称的服务器。检查 URL 和网络。</translation>
    </message>
    <message>
        <source>Nobody answers at this address. Check the URL, and that the server is running.</source>
        <translation>此地址没有应答。检查 URL，并确认服务器正在运行。</translation>
    </message>
    <message>
        <source>The server could not prove who it is, so nothing was sent. Check its certificate and the clock of this computer.</source>
        <translation>服务器无法证明其身份，因此未发送任何内容。检查其证书和这台计算机的时钟。</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete. Ask again.</source>
        <translation>应答尚未完整，连接就已中断。重新请求。</translation>
    </message>
    <message>
        <source>The server did not take the connection in time. Check the URL and the network.</source>
        <translation>服务器未及时接受连接。检查 URL 和网络。</translation>
    </message>
    <message>
        <source>The server took the request but did not begin to answer in time. Ask again, or allow more time.</source>
        <translation>服务器已接受请求，但未及时开始应答。重新请求，或延长时限。</translation>
    </message>
    <message>
        <source>The answer stopped in the middle and did not go on. Ask again.</source>
        <translation>应答中途停止，没有继续。重新请求。</translation>
    </message>
    <message>
        <source>The answer took longer than allowed. Ask again, or allow more time.</source>
        <translation>应答超过了时限。重新请求，或延长时限。</translation>
    </message>
    <message>
        <source>The server asks to go slower. It takes requests again in %1.</source>
        <translation>服务器要求放慢速度。%1 后可再次接受请求。</translation>
    </message>
    <message>
        <source>The server asks to go slower. Wait a little, or send fewer requests at once.</source>
        <translation>服务器要求放慢速度。稍等片刻，或减少同时发送的请求。</translation>
    </message>
    <message>
        <source>The money or the day&apos;s share at this endpoint is used up. Top it up, or use another endpoint.</source>
        <translation>此端点的余额或当日配额已用完。充值，或换用其他端点。</translation>
    </message>
    <message>
        <source>The server does not accept the key. Check the key of this endpoint.</source>
        <translation>服务器不接受此密钥。检查此端点的密钥。</translation>
    </message>
    <message>
        <source>The server has no model of this name. Choose one from its list.</source>
        <translation>服务器上没有此名称的模型。从列表中选择一个。</translation>
    </message>
    <message>
        <source>The server does not accept the request. Check the model and its parameters.</source>
        <translation>服务器不接受此请求。检查模型及其参数。</translation>
    </message>
    <message>
        <source>The server does not know a part of the request. Set that parameter to auto.</source>
        <translation>服务器不识别请求中的某一部分。将该参数设为自动。</translation>
    </message>
    <message>
        <source>The server does not know “%1”. Set that parameter to auto.</source>
        <translation>服务器不识别“%1”。将该参数设为自动。</translation>
    </message>
    <message>
        <source>The text is longer than the model can read. Cut it into smaller chunks.</source>
        <translation>文本超出了模型可读取的长度。切成更小的分块。</translation>
    </message>
    <message>
        <source>The server could not answer. Ask again later.</source>
        <translation>服务器无法应答。稍后重新请求。</translation>
    </message>
    <message>
        <source>The model refused to answer. Label the record yourself, or ask another model.</source>
        <translation>模型拒答。自行标注此记录，或换用其他模型。</translation>
    </message>
    <message>
        <source>The answer is not JSON of the expected shape. Ask again, or label the record yourself.</source>
        <translation>应答不是预期格式的 JSON。重新请求，或自行标注此记录。</translation>
    </message>
    <message>
        <source>The answer was cut off at the token limit. Allow more tokens, then ask again.</source>
        <translation>应答达到词元上限而被截断。提高上限，然后重新请求。</translation>
    </message>
    <message>
        <source>The model answered a label that the task does not have. Name the labels more clearly, then ask again.</source>
        <translation>模型给出的标签不在任务内。将标签命名得更清楚，然后重新请求。</translation>
    </message>
    <message>
        <source>There is no stored answer, and the run was told to ask nobody.</source>
        <translation>没有已存的应答，而此次运行设为不发送请求。</translation>
    </message>
    <message>
        <source>It was cancelled. What was finished before is safe.</source>
        <translation>已取消。此前完成的内容是安全的。</translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved before is safe; the log says more.</source>
        <translation>程序出错。此前保存的内容是安全的；详情见日志。</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>无法执行</translation>
    </message>
    <message>
        <source>Not possible yet</source>
        <translation>暂不支持</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>Nothing in it</source>
        <translation>没有内容</translation>
    </message>
    <message>
        <source>Another encoding</source>
        <translation>编码不符</translation>
    </message>
    <message>
        <source>Another format</source>
        <translation>格式不符</translation>
    </message>
    <message>
        <source>No such column</source>
        <translation>没有此列</translation>
    </message>
    <message>
        <source>One id, two rows</source>
        <translation>两行 ID 相同</translation>
    </message>
    <message>
        <source>Task cannot be used</source>
        <translation>任务无法使用</translation>
    </message>
    <message>
        <source>Not a project</source>
        <translation>不是项目</translation>
    </message>
    <message>
        <source>Made by a newer version</source>
        <translation>由更新版本创建</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>Project file not usable</source>
        <translation>项目文件不可用</translation>
    </message>
    <message>
        <source>No unfinished run</source>
        <translation>没有未完成的运行</translation>
    </message>
    <message>
        <source>Server name not found</source>
        <translation>找不到服务器名称</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>没有安全连接</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>No connection in time</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>No first token in time</source>
        <translation>首词元超时</translation>
    </message>
    <message>
        <source>Answer stopped</source>
        <translation>应答中止</translation>
    </message>
    <message>
        <source>Answer took too long</source>
        <translation>应答时间过长</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation>配额已用完</translation>
    </message>
    <message>
        <source>Key not accepted</source>
        <translation>密钥未被接受</translation>
    </message>
    <message>
        <source>No such model</source>
        <translation>没有此模型</translation>
    </message>
    <message>
        <source>Request not accepted</source>
        <translation>请求未被接受</translation>
    </message>
    <message>
        <source>Parameter not known</source>
        <translation>未知参数</translation>
    </message>
    <message>
        <source>Text too long for the model</source>
        <translation>文本对模型而言过长</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>Refused by the model</source>
        <translation>模型拒答</translation>
    </message>
    <message>
        <source>Not JSON</source>
        <translation>非 JSON</translation>
    </message>
    <message>
        <source>Answer cut off</source>
        <translation>应答被截断</translation>
    </message>
    <message>
        <source>Label outside the task</source>
        <translation>标签不在任务内</translation>
    </message>
    <message>
        <source>No stored answer</source>
        <translation>没有已存的应答</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>A mistake of the program</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a detail in the words of a server or of the program, which may be English</comment>
        <translation>详情：%1</translation>
    </message>
    <message>
        <source>The project is on a network drive, where it could be damaged. Copy it to this computer and work on the copy.</source>
        <translation>项目位于网络驱动器上，可能会损坏。请将其复制到本机，并使用副本。</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>用于电子表格的 CSV</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>One object a record, with everything that is known of it.</source>
        <translation>每条记录一个对象，包含其全部信息。</translation>
    </message>
    <message>
        <source>Tasks to import into Label Studio, with the labelling configuration beside them. Model answers become predictions, yours annotations.</source>
        <translation>可导入 Label Studio 的任务，并附标注配置。模型的应答成为预测，你的决定成为标注。</translation>
    </message>
    <message>
        <source>All records (%1)</source>
        <translation>所有记录（%1）</translation>
    </message>
    <message>
        <source>Reviewed records (%1)</source>
        <translation>已复核的记录（%1）</translation>
    </message>
    <message>
        <source>What the page shows now (%1)</source>
        <translation>页面当前显示的记录（%1）</translation>
    </message>
    <message>
        <source>The file cannot be written. Check that the folder is there, that you may write to it and that it has space, or choose another target.</source>
        <translation>无法写入文件。检查文件夹是否存在、你是否有权写入以及空间是否足够，或选择其他位置。</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Label Studio, short</source>
        <translation>Label Studio（简短）</translation>
    </message>
    <message>
        <source>doccano</source>
        <translation>doccano</translation>
    </message>
    <message>
        <source>Prodigy</source>
        <translation>Prodigy</translation>
    </message>
    <message>
        <source>Argilla</source>
        <translation>Argilla</translation>
    </message>
    <message>
        <source>spaCy</source>
        <translation>spaCy</translation>
    </message>
    <message>
        <source>CoNLL</source>
        <translation>CoNLL</translation>
    </message>
    <message>
        <source>OpenAI fine-tuning</source>
        <translation>OpenAI 微调</translation>
    </message>
    <message>
        <source>OpenAI preference pairs</source>
        <translation>OpenAI 偏好对</translation>
    </message>
    <message>
        <source>Hugging Face dataset</source>
        <translation>Hugging Face 数据集</translation>
    </message>
    <message>
        <source>The columns and the label of each record, as Label Studio&apos;s short JSON has them.</source>
        <translation>每条记录的各列和标签，格式同 Label Studio 的简短 JSON。</translation>
    </message>
    <message>
        <source>Lines to import into doccano, for labels, passages and texts.</source>
        <translation>可导入 doccano 的行，适用于标签、片段和文本。</translation>
    </message>
    <message>
        <source>Lines for Prodigy, with accept, reject and ignore as you decided.</source>
        <translation>供 Prodigy 使用的行，按您的决定标为接受、拒绝或忽略。</translation>
    </message>
    <message>
        <source>Records for Argilla. Model answers become suggestions, yours responses.</source>
        <translation>供 Argilla 使用的记录。模型的答案成为建议，您的答案成为回复。</translation>
    </message>
    <message>
        <source>Lines for spaCy, with a script beside them that makes its training file.</source>
        <translation>供 spaCy 使用的行，旁边附有生成其训练文件的脚本。</translation>
    </message>
    <message>
        <source>Conversations to fine-tune a model of OpenAI, at least 10. Each has the prompt of the task and the answer.</source>
        <translation>用于微调 OpenAI 模型的对话，至少 10 条。每条包含任务的提示词和答案。</translation>
    </message>
    <message>
        <source>Pairs of a better and a worse answer, at least 10: from comparisons, or from answers that you corrected.</source>
        <translation>较好与较差答案组成的对，至少 10 对：来自比较，或来自您改正过的答案。</translation>
    </message>
    <message>
        <source>A folder that the datasets library loads without a script.</source>
        <translation>datasets 库无需脚本即可加载的文件夹。</translation>
    </message>
    <message>
        <source>This format cannot hold the answers of this task. Choose another format.</source>
        <translation>此格式无法保存该任务的答案。请选择其他格式。</translation>
    </message>
    <message>
        <source>Fine-tuning needs at least 10 examples, and these records give fewer. Review more of them, or choose another format.</source>
        <translation>微调至少需要 10 个示例，而这些记录不足。请复核更多记录，或选择其他格式。</translation>
    </message>
    <message>
        <source>Some passages are not where the answers say, so no file was written. Review these records again, or choose JSON Lines.</source>
        <translation>有些片段不在答案所说的位置，因此没有写入文件。请重新复核这些记录，或选择 JSON Lines。</translation>
    </message>
    <message>
        <source>CSV with a byte order mark, so that a spreadsheet reads every language.</source>
        <translation>带字节顺序标记的 CSV，电子表格可正确读取各种语言。</translation>
    </message>
    <message>
        <source>One row a record.</source>
        <translation>每条记录一行。</translation>
    </message>
    <message>
        <source>One row a record, for Excel.</source>
        <translation>每条记录一行，供 Excel 使用。</translation>
    </message>
    <message>
        <source>One word a line with its tag, for passages.</source>
        <translation>每行一个词及其标记，适用于片段。</translation>
    </message>
    <message>
        <source>Choose where the file is to be.</source>
        <translation>选择文件的保存位置。</translation>
    </message>
    <message>
        <source>This format is a folder, and the name is that of a file. Name a folder, or choose another format.</source>
        <translation>此格式是一个文件夹，而名称是文件名。请填写文件夹名，或选择其他格式。</translation>
    </message>
    <message>
        <source>Files of this format end in %1. Name it so, or choose the format that the name says.</source>
        <translation>此格式的文件以 %1 结尾。请改用此结尾，或选择名称所示的格式。</translation>
    </message>
    <message>
        <source>There is a file of this name. It will be replaced.</source>
        <translation>已有同名文件，将被替换。</translation>
    </message>
    <message>
        <source>Looking for what the format does not hold…</source>
        <translation>正在查找此格式无法容纳的内容…</translation>
    </message>
    <message>
        <source>The file holds everything that is known of the records</source>
        <translation>文件包含记录的全部已知信息</translation>
    </message>
    <message numerus="yes">
        <source>The file holds everything of the first %n record(s)</source>
        <translation>
            <numerusform>文件包含前 %n 条记录的全部信息</numerusform>
        </translation>
    </message>
    <message>
        <source>What the file does not hold</source>
        <translation>文件不包含的内容</translation>
    </message>
    <message numerus="yes">
        <source>What the file does not hold of the first %n record(s)</source>
        <translation>
            <numerusform>前 %n 条记录中文件不包含的内容</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒答</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>not yet reviewed</source>
        <translation>尚未复核</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Differs from gold</source>
        <translation>与标准答案不同</translation>
    </message>
    <message>
        <source>chunks disagree</source>
        <translation>分块不一致</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 到 %2 个字符</translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation>至少 %1 个字符</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>至多 %1 个字符</translation>
    </message>
    <message>
        <source>last row first</source>
        <translation>末行在前</translation>
    </message>
    <message>
        <source>sorted by id, Z to A</source>
        <translation>按 ID 排序，Z 到 A</translation>
    </message>
    <message>
        <source>sorted by id, A to Z</source>
        <translation>按 ID 排序，A 到 Z</translation>
    </message>
    <message>
        <source>sorted by state</source>
        <translation>按状态排序</translation>
    </message>
    <message>
        <source>sorted by label, Z to A</source>
        <translation>按标签排序，Z 到 A</translation>
    </message>
    <message>
        <source>sorted by label, A to Z</source>
        <translation>按标签排序，A 到 Z</translation>
    </message>
    <message>
        <source>sorted by gold, Z to A</source>
        <translation>按标准答案排序，Z 到 A</translation>
    </message>
    <message>
        <source>sorted by gold, A to Z</source>
        <translation>按标准答案排序，A 到 Z</translation>
    </message>
    <message>
        <source>sorted by length, longest first</source>
        <translation>按长度排序，最长在前</translation>
    </message>
    <message>
        <source>sorted by length, shortest first</source>
        <translation>按长度排序，最短在前</translation>
    </message>
    <message>
        <source>most certain first</source>
        <translation>最确定的在前</translation>
    </message>
    <message>
        <source>least certain first</source>
        <translation>最不确定的在前</translation>
    </message>
    <message>
        <source>most disputed first</source>
        <translation>分歧最大的在前</translation>
    </message>
    <message>
        <source>in random order</source>
        <translation>随机顺序</translation>
    </message>
    <message>
        <source>sorted by %1, Z to A</source>
        <translation>按 %1 排序，Z 到 A</translation>
    </message>
    <message>
        <source>sorted by %1, A to Z</source>
        <translation>按 %1 排序，A 到 Z</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>model said %1</source>
        <translation>模型应答 %1</translation>
    </message>
    <message>
        <source>gold %1</source>
        <translation>标准答案 %1</translation>
    </message>
    <message>
        <source>models or runs disagree</source>
        <translation>模型或运行之间不一致</translation>
    </message>
    <message>
        <source>where most models and runs disagree first</source>
        <translation>分歧最多的排在最前</translation>
    </message>
    <message>
        <source>people disagree</source>
        <translation>标注者意见不一</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>annotated</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒答</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>未复核</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>differs from gold</source>
        <translation>与标准答案不同</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有分歧</translation>
    </message>
    <message>
        <source>gold %1</source>
        <translation>标准答案 %1</translation>
    </message>
    <message>
        <source>model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>from %1 characters</source>
        <translation>%1 个字符起</translation>
    </message>
    <message>
        <source>up to %1 characters</source>
        <translation>至多 %1 个字符</translation>
    </message>
    <message>
        <source>all records</source>
        <translation>所有记录</translation>
    </message>
    <message>
        <source>other models or runs say otherwise</source>
        <translation>其他模型或运行给出不同结果</translation>
    </message>
    <message>
        <source>confidence unknown</source>
        <translation>置信度未知</translation>
    </message>
    <message>
        <source>confidence %1 to %2</source>
        <translation>置信度 %1 至 %2</translation>
    </message>
    <message>
        <source>confidence from %1</source>
        <translation>置信度不低于 %1</translation>
    </message>
    <message>
        <source>confidence up to %1</source>
        <translation>置信度不高于 %1</translation>
    </message>
    <message>
        <source>answered for an older version of the task</source>
        <translation>应答来自较早的任务版本</translation>
    </message>
    <message>
        <source>people disagree</source>
        <translation>标注者意见不一</translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousands of millions</comment>
        <translation>%1 G</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 天前</translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 个词元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 character(s)</source>
        <translation>
            <numerusform>%1 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>%1, %2</source>
        <comment>a list goes on</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 is not there any more. Choose another file.</source>
        <translation>%1 已不存在。选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is a folder without texts. Choose a file: a table, JSON, Excel, Word or text.</source>
        <translation>%1 是文件夹，其中没有文本。请选择文件：表格、JSON、Excel、Word 或文本。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may open it, or choose another file.</source>
        <translation>无法读取 %1。检查你是否有权打开它，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is empty. Choose a file that holds records.</source>
        <translation>%1 是空文件。选择包含记录的文件。</translation>
    </message>
    <message>
        <source>%1 holds column names and no row. If the first row is data, say so above; else choose another file.</source>
        <translation>%1 只有列名，没有数据行。如果首行是数据，在上方注明；否则选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is no text file. Choose a table, JSON, an Excel workbook, a Word document or a text file.</source>
        <translation>%1 不是文本文件。请选择表格、JSON、Excel 工作簿、Word 文档或文本文件。</translation>
    </message>
    <message>
        <source>%1 is not in %2. Choose another encoding above, or Automatic.</source>
        <translation>%1 的编码不是 %2。在上方选择其他编码或“自动”。</translation>
    </message>
    <message>
        <source>This computer cannot read %1. Choose another encoding above.</source>
        <translation>这台计算机无法读取 %1。在上方选择其他编码。</translation>
    </message>
    <message>
        <source>%1 is not in this format. Choose another format above.</source>
        <translation>%1 不是这种格式。在上方选择其他格式。</translation>
    </message>
    <message>
        <source>Two rows have the same id. Choose another id column, or none: then the rows are numbered.</source>
        <translation>有两行的 ID 相同。选择其他 ID 列，或不选，由程序为各行编号。</translation>
    </message>
    <message>
        <source>The files do not have the same columns. Import them one by one.</source>
        <translation>这些文件的列不相同。逐个导入。</translation>
    </message>
    <message>
        <source>No row can be used. Choose another format, encoding or delimiter above, or another file.</source>
        <translation>没有可用的行。在上方选择其他格式、编码或分隔符，或选择其他文件。</translation>
    </message>
    <message>
        <source>Nothing can be written beside the project. Choose a folder that you may write to, with enough space.</source>
        <translation>无法在项目旁写入。选择你有权写入且空间足够的文件夹。</translation>
    </message>
    <message>
        <source>Another program has this project open. Close it there, or choose another project file.</source>
        <translation>另一个程序已打开此项目。在那里关闭，或选择其他项目文件。</translation>
    </message>
    <message>
        <source>There is another file of this name, which is no project. Choose another name.</source>
        <translation>已有同名文件，但不是项目。选择其他名称。</translation>
    </message>
    <message>
        <source>One of the files cannot be read. Check that all are still there.</source>
        <translation>其中一个文件无法读取。检查所有文件是否仍然存在。</translation>
    </message>
    <message>
        <source>One of the files is in another encoding. Import it by itself.</source>
        <translation>其中一个文件的编码不同。单独导入它。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Text, a record a line</source>
        <translation>文本，每行一条记录</translation>
    </message>
    <message>
        <source>Text, a record a paragraph</source>
        <translation>文本，每段一条记录</translation>
    </message>
    <message>
        <source>Documents, a record a file</source>
        <translation>文档，每个文件一条记录</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Record id</source>
        <translation>记录 ID</translation>
    </message>
    <message>
        <source>Gold label</source>
        <translation>标准答案</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation>由你选择</translation>
    </message>
    <message>
        <source>from the name</source>
        <translation>根据文件名</translation>
    </message>
    <message>
        <source>from the content</source>
        <translation>根据内容</translation>
    </message>
    <message>
        <source>a guess: look at the rows</source>
        <translation>推测：检查各行</translation>
    </message>
    <message>
        <source>certain, byte order mark</source>
        <translation>确定，有字节顺序标记</translation>
    </message>
    <message>
        <source>certain, no byte order mark</source>
        <translation>确定，无字节顺序标记</translation>
    </message>
    <message numerus="yes">
        <source>%n columns in every row</source>
        <translation>
            <numerusform>每行都有 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>not every value is unique</source>
        <translation>值不全是唯一的</translation>
    </message>
    <message>
        <source>unique in all %1 rows</source>
        <translation>全部 %1 行中唯一</translation>
    </message>
    <message>
        <source>unique in the first %1 rows</source>
        <translation>前 %1 行中唯一</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a value and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>many different values</source>
        <translation>多种不同的值</translation>
    </message>
    <message>
        <source>Every row can be read.</source>
        <translation>每一行都可读取。</translation>
    </message>
    <message>
        <source>The first %1 rows can be read.</source>
        <translation>前 %1 行可读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 rows cannot be read.</source>
        <translation>
            <numerusform>%1 行中有 %n 行无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the first %1 rows cannot be read.</source>
        <translation>
            <numerusform>前 %1 行中有 %n 行无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are left out, and saved beside the project to be mended.</source>
        <translation>这些行会略去，并保存在项目旁，以便修正。</translation>
    </message>
    <message>
        <source>There is no id column, so the rows are numbered.</source>
        <translation>没有 ID 列，因此为各行编号。</translation>
    </message>
    <message>
        <source>There is no gold column, so the labels cannot be checked by themselves.</source>
        <translation>没有标准答案列，因此无法自动检查标签。</translation>
    </message>
    <message>
        <source>Choose at least one column as text: it is what the model reads.</source>
        <translation>至少选择一列作为文本，供模型读取。</translation>
    </message>
    <message>
        <source>A run goes on. Import when it has ended, or cancel it first.</source>
        <translation>运行正在进行。待其结束后再导入，或先取消运行。</translation>
    </message>
    <message>
        <source>Choose where the project file is to be.</source>
        <translation>选择项目文件的保存位置。</translation>
    </message>
    <message>
        <source>This project was made without an id column. Choose no column as record id, or begin another project.</source>
        <translation>此项目创建时没有 ID 列。不要选择记录 ID 列，或新建一个项目。</translation>
    </message>
    <message>
        <source>This project knows its records by “%1”. Choose that column as record id, or begin another project.</source>
        <translation>此项目以“%1”识别记录。选择该列作为记录 ID，或新建另一个项目。</translation>
    </message>
    <message>
        <source>%1 cannot be read as a table, JSON, an Excel workbook, a Word document or a text. Choose another file.</source>
        <translation>无法把 %1 读作表格、JSON、Excel 工作簿、Word 文档或文本。请选择其他文件。</translation>
    </message>
    <message>
        <source>what answers are measured against</source>
        <translation>用来衡量答案</translation>
    </message>
    <message>
        <source>these records count as reviewed</source>
        <translation>这些记录算作已审核</translation>
    </message>
    <message>
        <source>the texts alone come in</source>
        <translation>只导入文本</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>Classification, one label</source>
        <translation>分类，一个标签</translation>
    </message>
    <message>
        <source>Classification, several labels</source>
        <translation>分类，多个标签</translation>
    </message>
    <message>
        <source>Spans, marked passages</source>
        <translation>片段，标出文中词句</translation>
    </message>
    <message>
        <source>Rating, a score</source>
        <translation>评分，一个分数</translation>
    </message>
    <message>
        <source>Extraction, fields of a form</source>
        <translation>抽取，填写字段</translation>
    </message>
    <message>
        <source>Text, written by the model</source>
        <translation>文本，由模型书写</translation>
    </message>
    <message>
        <source>Preference, A or B</source>
        <translation>偏好，A 或 B</translation>
    </message>
    <message>
        <source>Every record gets exactly one of the labels.</source>
        <translation>每条记录恰好得到一个标签。</translation>
    </message>
    <message>
        <source>Every record gets any number of the labels, or none.</source>
        <translation>每条记录可得到任意多个标签，也可以没有。</translation>
    </message>
    <message>
        <source>Passages of the text are marked, each with a label.</source>
        <translation>标出文中的片段，每处带一个标签。</translation>
    </message>
    <message>
        <source>Every record gets a whole number from %1 to %2.</source>
        <translation>每条记录得到一个从 %1 到 %2 的整数。</translation>
    </message>
    <message>
        <source>Every record fills in a form: words, numbers, yes or no, choices.</source>
        <translation>每条记录填写一张表：文字、数字、是否、选项。</translation>
    </message>
    <message>
        <source>Every record is answered by a text: a summary, a translation, a reply.</source>
        <translation>每条记录以一段文本作答：摘要、译文或回复。</translation>
    </message>
    <message>
        <source>Every record holds two texts; the answer is A, B or a tie.</source>
        <translation>每条记录含两段文本，答案为 A、B 或平局。</translation>
    </message>
</context>
<context>
    <name>LossText</name>
    <message>
        <source>They have no answer and are left out.</source>
        <translation>没有答案，已略去。</translation>
    </message>
    <message>
        <source>They have no better and worse answer to compare and are left out.</source>
        <translation>没有可比较的较好和较差答案，已略去。</translation>
    </message>
    <message>
        <source>They stand as examples in the prompt and are left out.</source>
        <translation>在提示词中用作示例，已略去。</translation>
    </message>
    <message>
        <source>They have no text and are left out.</source>
        <translation>没有文本，已略去。</translation>
    </message>
    <message>
        <source>Nobody reviewed the model&apos;s answer; the file does not tell it from a reviewed one.</source>
        <translation>模型的答案无人复核；文件不区分它与已复核的答案。</translation>
    </message>
    <message>
        <source>The model&apos;s own answer, which a person changed or rejected, is not kept.</source>
        <translation>不保留被人更改或拒绝的模型原答案。</translation>
    </message>
    <message>
        <source>Who decided, when, and what was shown is not kept.</source>
        <translation>不保留由谁、何时决定以及当时显示的内容。</translation>
    </message>
    <message>
        <source>The confidence is not kept.</source>
        <translation>不保留置信度。</translation>
    </message>
    <message>
        <source>The rationale is not kept.</source>
        <translation>不保留理由。</translation>
    </message>
    <message>
        <source>The gold answer is not kept.</source>
        <translation>不保留标准答案。</translation>
    </message>
    <message>
        <source>The model, endpoint, prompt version and tokens are not kept, or not all of them.</source>
        <translation>不保留模型、端点、提示词版本和词元数，或不全部保留。</translation>
    </message>
    <message>
        <source>The flags are not kept.</source>
        <translation>不保留标志。</translation>
    </message>
    <message>
        <source>Other columns than the text are not kept.</source>
        <translation>不保留文本以外的列。</translation>
    </message>
    <message>
        <source>Values that are no text (numbers, lists, null) are written as text.</source>
        <translation>非文本的值（数字、列表、空值）写作文本。</translation>
    </message>
    <message>
        <source>The answer is an empty list, which the format does not tell from no answer.</source>
        <translation>答案是空列表，此格式不区分它与没有答案。</translation>
    </message>
    <message>
        <source>Spans overlap; of those that do the first, longest one is kept.</source>
        <translation>片段相互重叠；只保留其中最先、最长的一个。</translation>
    </message>
    <message>
        <source>A span begins or ends within a word; it is widened to the whole word.</source>
        <translation>片段在词的中间开始或结束；已扩展到整个词。</translation>
    </message>
    <message>
        <source>White space in the name of a label is written as &quot;_&quot;.</source>
        <translation>标签名称中的空白写作“_”。</translation>
    </message>
    <message>
        <source>The text is cut into words; its own white space and line breaks are not kept.</source>
        <translation>文本被切分为词；不保留原有的空白和换行。</translation>
    </message>
    <message>
        <source>The answer is a tie, which the format cannot say; it is left out.</source>
        <translation>答案是平局，此格式无法表示，已略去。</translation>
    </message>
    <message>
        <source>A cell is longer than the 32,767 characters that Excel holds and is cut there.</source>
        <translation>单元格超过 Excel 可容纳的 32,767 个字符，在此处截断。</translation>
    </message>
    <message>
        <source>Control characters are written as _xHHHH_, as Excel does; not every program reads them back.</source>
        <translation>控制字符写作 _xHHHH_，与 Excel 相同；并非所有程序都能读回。</translation>
    </message>
    <message>
        <source>What stands at the place of a span is not what the span says; review these records again.</source>
        <translation>片段所在位置的文本与片段内容不符；请重新复核这些记录。</translation>
    </message>
    <message>
        <source>A span stands in what the task cleans away before it asks, and is left out.</source>
        <translation>有片段位于任务在提问前清理掉的内容中，已略去。</translation>
    </message>
    <message>
        <source>The text is cut by an estimate of its tokens; the run cut it by a tokenizer, a little earlier or later.</source>
        <translation>文本按估算的词元数截断；运行时按分词器截断，位置略有前后。</translation>
    </message>
</context>
<context>
    <name>MoneyText</name>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>¥%1</source>
        <translation>¥%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount, currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of unknown cost</source>
        <translation>
            <numerusform>%n 个费用未知的请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n request(s) of unknown cost</source>
        <translation>
            <numerusform>%1，另有 %n 个请求费用未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Used today: %1; this month: %2</source>
        <translation>今日已用：%1；本月：%2</translation>
    </message>
</context>
<context>
    <name>PaceWords</name>
    <message>
        <source>%1 of at most %2 in flight</source>
        <translation>在途 %1 个，最多 %2 个</translation>
    </message>
    <message>
        <source>asked for a pause</source>
        <translation>对方要求暂停</translation>
    </message>
    <message>
        <source>put aside after failures; it is looked whether it has healed</source>
        <translation>多次失败后已搁置，正在查看是否恢复</translation>
    </message>
    <message>
        <source>back, and trusted step by step</source>
        <translation>已恢复，正在逐步增加请求</translation>
    </message>
    <message>
        <source>nobody answers</source>
        <translation>无人应答</translation>
    </message>
    <message>
        <source>not asked any more: %1</source>
        <translation>不再使用：%1</translation>
    </message>
    <message>
        <source>Records a request: %1 instead of %2</source>
        <translation>每个请求的记录数由 %2 改为 %1</translation>
    </message>
    <message>
        <source>At a time: %1 instead of %2</source>
        <translation>同时请求数由 %2 改为 %1</translation>
    </message>
    <message>
        <source>%1, because requests are quick.</source>
        <translation>%1，因为请求很快。</translation>
    </message>
    <message>
        <source>%1, because requests take too long.</source>
        <translation>%1，因为请求耗时过长。</translation>
    </message>
    <message>
        <source>%1, because fewer answers can be read than of records asked alone.</source>
        <translation>%1，因为可读的回答少于单独请求时。</translation>
    </message>
    <message>
        <source>%1, because the server says that a request is too long.</source>
        <translation>%1，因为服务器说请求过长。</translation>
    </message>
    <message>
        <source>%1, because the endpoint takes them well.</source>
        <translation>%1，因为端点应付得来。</translation>
    </message>
    <message>
        <source>%1, to try whether that serves more.</source>
        <translation>%1，以试探能否同时处理更多。</translation>
    </message>
    <message>
        <source>%1, because that served more.</source>
        <translation>%1，因为那样每秒完成得更多。</translation>
    </message>
    <message>
        <source>%1, because the endpoint refused some or let them wait too long.</source>
        <translation>%1，因为端点拒绝了一些请求，或让它们等得太久。</translation>
    </message>
    <message>
        <source>%1, because more would only wait for the rate limit.</source>
        <translation>%1，因为再多也只是等待速率限制。</translation>
    </message>
    <message>
        <source>%1, as it was set.</source>
        <translation>%1，按设定执行。</translation>
    </message>
    <message>
        <source>The computer slept for %1; what was in flight was asked again.</source>
        <translation>电脑睡眠了 %1；当时在途的请求已重新发出。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>endpoint: how it stands</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Opening a connection took up to %1; that is in no latency.</source>
        <translation>建立连接最多用时 %1，不计入延迟。</translation>
    </message>
</context>
<context>
    <name>QualityWords</name>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a figure and its 95 % interval</comment>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>Krippendorff α</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, ordinal</source>
        <translation>Krippendorff α（顺序）</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, interval</source>
        <translation>Krippendorff α（等距）</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohen κ</translation>
    </message>
    <message>
        <source>Model and gold</source>
        <translation>模型与标准答案</translation>
    </message>
    <message>
        <source>Kappa and alpha: how far they agree beyond what chance gives, with the 95 % interval by bootstrap. Undefined where only one label occurs.</source>
        <translation>κ 和 α：双方超出偶然水平的一致程度，附自助法得出的 95 % 区间。只出现一个标签时无定义。</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>F1 of spans, exact</source>
        <translation>片段 F1，完全一致</translation>
    </message>
    <message>
        <source>F1 of spans, overlapping</source>
        <translation>片段 F1，有重叠</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Of each label: how many of the answers with it are right, how many of gold&apos;s were found, and the harmonic mean of both.</source>
        <translation>对每个标签：给出它的答案中有多少正确，标准答案中的有多少被找到，以及两者的调和平均。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Person and model, blind</source>
        <translation>人与模型（盲审）</translation>
    </message>
    <message>
        <source>Of the records that were decided with the model&apos;s answer hidden: these alone show how far both agree.</source>
        <translation>只计隐藏模型答案时作出决定的记录：只有它们能说明双方有多一致。</translation>
    </message>
    <message>
        <source>The same label</source>
        <translation>标签相同</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>What confidence is worth</source>
        <translation>置信度的可信程度</translation>
    </message>
    <message>
        <source>Answers that the model gave with about the same confidence, and how many of them are right. The calibration error is how far the two are apart on average.</source>
        <translation>模型以相近置信度给出的答案，以及其中有多少正确。校准误差是两者平均相差多少。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>What token probability is worth</source>
        <translation>词元概率有多可信</translation>
    </message>
    <message>
        <source>Answers whose tokens were about as probable to the model, and how many of them are right. The calibration error is how far the two are apart on average.</source>
        <translation>模型认为词元概率大致相同的回答，以及其中有多少是正确的。校准误差是两者平均相差多少。</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
</context>
<context>
    <name>RecordPassages</name>
    <message>
        <source>chunk %1</source>
        <translation>第 %1 块</translation>
    </message>
</context>
<context>
    <name>RecordText</name>
    <message>
        <source>accepted by %1</source>
        <translation>由 %1 接受</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>由 %1 更改</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1，第 %2 次运行</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n chunks</source>
        <comment>%1: 72,636 characters</comment>
        <translation>
            <numerusform>%1，%n 个分块</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a label and its votes</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a list goes on</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>The row is longer than %1 MiB. Look for a quote or a bracket that is missing.</source>
        <translation>这一行超过 %1 MiB。请检查是否缺少引号或括号。</translation>
    </message>
    <message>
        <source>The text is longer than %1 MiB. Cut it in parts.</source>
        <translation>这段文本超过 %1 MiB。请把它分成几部分。</translation>
    </message>
    <message>
        <source>The file ends inside a cell that begins in this row. Close its quote.</source>
        <translation>文件在这一行开始的单元格中间就结束了。请补上缺少的引号。</translation>
    </message>
    <message>
        <source>The row has %1 cells, the header has %2. Look for a separator without quotes, or one that is missing.</source>
        <translation>这一行有 %1 个单元格，表头有 %2 个。请检查是否有未加引号的分隔符，或缺少分隔符。</translation>
    </message>
    <message>
        <source>This is JSON, but no object. Write each record as {…}.</source>
        <translation>这是 JSON，但不是对象。请把每条记录写成 {…}。</translation>
    </message>
    <message>
        <source>The file ends before its list does. Fetch the whole file again.</source>
        <translation>列表还没结束，文件就结束了。请重新获取完整的文件。</translation>
    </message>
    <message>
        <source>The row does not fit the encoding of the file. Choose another encoding, or mend the row.</source>
        <translation>这一行与文件的编码不符。请选择其他编码，或修正这一行。</translation>
    </message>
    <message>
        <source>The cell “%1” does not fit the encoding of the file. Choose another encoding, or mend the cell.</source>
        <translation>单元格“%1”与文件的编码不符。请选择其他编码，或修正这个单元格。</translation>
    </message>
    <message>
        <source>A cell holds half a character, which no text can hold. Type the cell anew.</source>
        <translation>有单元格含半个字符，不能作为文本。请重新输入这个单元格。</translation>
    </message>
    <message>
        <source>A cell names a text that the workbook does not have. Save it anew in a spreadsheet program.</source>
        <translation>有单元格引用了工作簿中不存在的文本。请在电子表格程序中重新保存。</translation>
    </message>
    <message>
        <source>A cell stands in no column (“%1”). Save the workbook anew in a spreadsheet program.</source>
        <translation>有单元格不在任何列中（“%1”）。请在电子表格程序中重新保存工作簿。</translation>
    </message>
    <message>
        <source>The row has something in column %1, where the header has no name; the last is %2. Name the column, or empty the cell.</source>
        <translation>这一行在 %1 列有内容，但表头中该列没有名称；最后一个有名称的列是 %2。请给该列命名，或清空单元格。</translation>
    </message>
    <message>
        <source>The id column “%1” is empty. Fill it, or import without ids.</source>
        <translation>ID 列“%1”为空。请填写，或不使用 ID 导入。</translation>
    </message>
</context>
<context>
    <name>RunCurvesText</name>
    <message>
        <source>lost</source>
        <comment>a request: the connection broke, or nothing came in time</comment>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>cut off</source>
        <comment>an answer that ended at its maximum of tokens</comment>
        <translation>被截断</translation>
    </message>
    <message>
        <source>label</source>
        <comment>an answer with a label outside the task</comment>
        <translation>标签无效</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>非 JSON</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒答</translation>
    </message>
    <message>
        <source>other</source>
        <comment>errors</comment>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Run %1</source>
        <translation>第 %1 次运行</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Check the endpoint…</source>
        <translation>检查端点…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1已完成</translation>
    </message>
    <message>
        <source>%1 annotated in %2.</source>
        <translation>已标注 %1，用时 %2。</translation>
    </message>
    <message>
        <source>%1 annotated, %2 failed, %3 refused, in %4.</source>
        <translation>已标注 %1，失败 %2，拒答 %3，用时 %4。</translation>
    </message>
    <message>
        <source>Review the labels</source>
        <translation>复核标签</translation>
    </message>
    <message>
        <source>%1 was cancelled at %2</source>
        <translation>%1已取消，进度 %2</translation>
    </message>
    <message>
        <source>What was answered is kept. Resume goes on where it ended; nothing is asked twice.</source>
        <translation>已得到的回答会保留。继续时从中断处开始，不会重复请求。</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>%1 stopped at %2</source>
        <translation>%1已停止，进度 %2</translation>
    </message>
    <message>
        <source>What was answered is kept.</source>
        <translation>已得到的回答会保留。</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Open a project or make a new one first.</source>
        <translation>先打开或新建一个项目。</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Import a file, then its records can be labelled here.</source>
        <translation>导入文件后，即可在这里标注其中的记录。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Every record has its answer</source>
        <translation>所有记录都已有回答</translation>
    </message>
    <message>
        <source>Review the labels, or change the set-up and run again.</source>
        <translation>复核标签，或更改设置后再次运行。</translation>
    </message>
    <message>
        <source>Run asks %1 again</source>
        <translation>运行将重新标注 %1</translation>
    </message>
    <message>
        <source>The set-up is not that of the answers so far. They are kept, and so is what people decided.</source>
        <translation>当前设置与已有回答所用的设置不同。已有回答和人工决定都会保留。</translation>
    </message>
    <message>
        <source>Run asks %1</source>
        <translation>运行将标注 %1</translation>
    </message>
    <message>
        <source>Each answer is stored as it comes. A run can be paused or cancelled at any time, and goes on where it ended.</source>
        <translation>每个回答都会即时存储。运行可随时暂停或取消，之后从中断处继续。</translation>
    </message>
    <message>
        <source>%1 was interrupted at %2 of %3</source>
        <translation>%1在 %2 / %3 处中断</translation>
    </message>
    <message>
        <source>%1 was cancelled at %2 of %3</source>
        <translation>%1在 %2 / %3 处取消</translation>
    </message>
    <message>
        <source>Resume goes on where it ended; nothing is asked twice.</source>
        <translation>继续时从中断处开始，不会重复请求。</translation>
    </message>
    <message>
        <source>Asking the endpoint…</source>
        <translation>正在询问端点…</translation>
    </message>
    <message>
        <source>Nothing is written before it answers.</source>
        <translation>端点应答之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No request is in flight</source>
        <translation>没有进行中的请求</translation>
    </message>
    <message>
        <source>Answers come from the cache, or the next requests are being made ready.</source>
        <translation>回答来自缓存，或正在准备后续请求。</translation>
    </message>
    <message>
        <source>The run is paused</source>
        <translation>运行已暂停</translation>
    </message>
    <message>
        <source>Nothing is in flight, and everything that was answered is stored.</source>
        <translation>没有进行中的请求，已得到的回答都已存储。</translation>
    </message>
    <message>
        <source>The run is being cancelled</source>
        <translation>正在取消运行</translation>
    </message>
    <message>
        <source>What was answered is being stored.</source>
        <translation>正在存储已得到的回答。</translation>
    </message>
    <message>
        <source>The run did not begin</source>
        <translation>运行未能开始</translation>
    </message>
    <message>
        <source>%1, running for %2</source>
        <translation>%1，已运行 %2</translation>
    </message>
    <message>
        <source>%1, pausing: what is in flight ends first</source>
        <translation>%1，正在暂停：先完成进行中的请求</translation>
    </message>
    <message>
        <source>%1, paused after %2</source>
        <translation>%1，运行 %2 后暂停</translation>
    </message>
    <message>
        <source>%1, cancelling</source>
        <translation>%1，正在取消</translation>
    </message>
    <message>
        <source>%1, done after %2</source>
        <translation>%1，用时 %2 完成</translation>
    </message>
    <message>
        <source>%1, cancelled after %2</source>
        <translation>%1，运行 %2 后取消</translation>
    </message>
    <message>
        <source>%1, stopped after %2</source>
        <translation>%1，运行 %2 后停止</translation>
    </message>
    <message>
        <source>%1, not finished</source>
        <translation>%1，未完成</translation>
    </message>
    <message>
        <source>%1, ended</source>
        <translation>%1，已结束</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>%1 annotated</source>
        <translation>已标注 %1</translation>
    </message>
    <message>
        <source>%1 from cache</source>
        <translation>来自缓存 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>拒答 %1</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>进行中 %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>等待中 %1</translation>
    </message>
    <message>
        <source>%1 reached its cap at %2</source>
        <translation>%1 已达上限，停在 %2</translation>
    </message>
    <message>
        <source>What was answered is kept. Raise the cap and run again; nothing is asked twice.</source>
        <translation>已得到的回答都已保留。提高上限后再次运行；不会重复请求。</translation>
    </message>
    <message>
        <source>%1, stopped at its cap after %2</source>
        <translation>%1，已达上限，用时 %2</translation>
    </message>
    <message>
        <source>at most %1 at a time</source>
        <translation>最多同时 %1 个</translation>
    </message>
    <message>
        <source>%1; limited by the requests a minute</source>
        <translation>%1；受限于每分钟请求数</translation>
    </message>
    <message>
        <source>%1; limited by the tokens a minute</source>
        <translation>%1；受限于每分钟 token 数</translation>
    </message>
    <message>
        <source>%1; limited by the endpoint&apos;s latency</source>
        <translation>%1；受限于端点延迟</translation>
    </message>
    <message>
        <source>%1; limited by the length of the answers</source>
        <translation>%1；受限于回答长度</translation>
    </message>
    <message>
        <source>%1; limited by retries</source>
        <translation>%1；受限于重试</translation>
    </message>
    <message>
        <source>%1; limited by this computer</source>
        <translation>%1；受限于本机</translation>
    </message>
    <message>
        <source>Nobody answers; it is tried again every few seconds</source>
        <translation>无人应答；每隔几秒会再试一次</translation>
    </message>
    <message>
        <source>%1; waiting for what the cap leaves</source>
        <translation>%1；正在等待上限内的余量</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>annotated</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有分歧</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有分歧</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒答</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒答</translation>
    </message>
    <message>
        <source>Refused by the model</source>
        <translation>模型拒答</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>Answer cut off</source>
        <translation>应答被截断</translation>
    </message>
    <message>
        <source>Bad label</source>
        <translation>标签无效</translation>
    </message>
    <message>
        <source>bad label</source>
        <translation>标签无效</translation>
    </message>
    <message>
        <source>Label outside the task</source>
        <translation>标签不在任务内</translation>
    </message>
    <message>
        <source>Not JSON</source>
        <translation>非 JSON</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>非 JSON</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>未及时应答</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>被限流</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>被限流</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>No quota</source>
        <translation>配额不足</translation>
    </message>
    <message>
        <source>no quota</source>
        <translation>配额不足</translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation>配额已用完</translation>
    </message>
    <message>
        <source>Bad key</source>
        <translation>密钥无效</translation>
    </message>
    <message>
        <source>bad key</source>
        <translation>密钥无效</translation>
    </message>
    <message>
        <source>Key not accepted</source>
        <translation>密钥未被接受</translation>
    </message>
    <message>
        <source>Bad request</source>
        <translation>请求无效</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>请求无效</translation>
    </message>
    <message>
        <source>Request not accepted</source>
        <translation>请求未被接受</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>Text too long for the model</source>
        <translation>文本对模型而言过长</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>未存储</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>未存储</translation>
    </message>
    <message>
        <source>No stored answer</source>
        <translation>没有已存的应答</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Off schema</source>
        <translation>不符合 Schema</translation>
    </message>
    <message>
        <source>off schema</source>
        <translation>不符合 Schema</translation>
    </message>
    <message>
        <source>Not in text</source>
        <translation>不在原文中</translation>
    </message>
    <message>
        <source>not in text</source>
        <translation>不在原文中</translation>
    </message>
    <message>
        <source>Normalised</source>
        <translation>已规范化</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>已规范化</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>The task has no labels yet. Add at least one.</source>
        <translation>任务还没有标签。至少添加一个。</translation>
    </message>
    <message>
        <source>Label %1 has no name.</source>
        <translation>标签 %1 没有名称。</translation>
    </message>
    <message>
        <source>There are two labels called “%1”. Rename one.</source>
        <translation>有两个标签都叫“%1”。将其中一个重命名。</translation>
    </message>
    <message>
        <source>“%1” has the key %2, which another label has already.</source>
        <translation>“%1”的按键 %2 已用于另一个标签。</translation>
    </message>
    <message>
        <source>“%1” is no colour. Write it as #RRGGBB, or leave it empty.</source>
        <translation>“%1”不是颜色。写成 #RRGGBB，或留空。</translation>
    </message>
    <message>
        <source>There are no instructions. Say what is to be decided.</source>
        <translation>还没有说明。写明需要判断什么。</translation>
    </message>
    <message>
        <source>Example %1 has the answer “%2”, which is none of the labels.</source>
        <translation>示例样本 %1 的答案“%2”不在标签之中。</translation>
    </message>
    <message>
        <source>The answers of chunks are merged by “%1”, which is none of the labels.</source>
        <translation>分块的回答按“%1”合并，但它不在标签之中。</translation>
    </message>
    <message>
        <source>The template of the prompt names no column.</source>
        <translation>提示词模板没有引用任何列。</translation>
    </message>
    <message>
        <source>The task file has a mistake: %1</source>
        <translation>任务文件有误：%1</translation>
    </message>
    <message>
        <source>The template names one column, and two texts are to be compared. Name both.</source>
        <translation>模板只提到一列，而要比较的是两段文本。请把两列都写上。</translation>
    </message>
    <message>
        <source>The lowest score is to be below the highest.</source>
        <translation>最低分须小于最高分。</translation>
    </message>
    <message>
        <source>There are no fields yet. Add at least one.</source>
        <translation>还没有字段。请至少添加一个。</translation>
    </message>
    <message>
        <source>The schema cannot be used: %1</source>
        <translation>这份 Schema 无法使用：%1</translation>
    </message>
    <message>
        <source>Example %1 has no answer yet.</source>
        <translation>示例样本 %1 还没有答案。</translation>
    </message>
    <message>
        <source>The answer of example %1 is none of this task: %2</source>
        <translation>示例样本 %1 的答案不属于本任务：%2</translation>
    </message>
    <message>
        <source>A rule cannot be used: %1</source>
        <translation>有一条规则无法使用：%1</translation>
    </message>
    <message>
        <source>Line %1 begins with none of the labels. Write for example “%2: the words of the text”.</source>
        <translation>第 %1 行没有以任何标签开头。请写成例如“%2：文中的词句”。</translation>
    </message>
    <message>
        <source>Line %1 has a label and no words behind it. Write the passage as it stands in the text.</source>
        <translation>第 %1 行只有标签，后面没有词句。请照原文写出片段。</translation>
    </message>
    <message>
        <source>This is not JSON: look at line %1, column %2.</source>
        <translation>这不是 JSON：请看第 %1 行第 %2 列。</translation>
    </message>
    <message>
        <source>This is JSON, but no object. Write the fields between { and }.</source>
        <translation>这是 JSON，但不是对象。请把字段写在 { 和 } 之间。</translation>
    </message>
</context>
<context>
    <name>TeamText</name>
    <message>
        <source>%1 of %2</source>
        <comment>a share, of how many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>已决定 %1 / %2</translation>
    </message>
    <message>
        <source>%1 decided</source>
        <translation>已决定 %1</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>跳过 %1</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>每小时 %1 条</translation>
    </message>
    <message>
        <source>speed unknown</source>
        <translation>速度未知</translation>
    </message>
    <message>
        <source>same as others: %1</source>
        <translation>与他人一致：%1</translation>
    </message>
    <message>
        <source>right on gold: %1</source>
        <translation>与标准答案一致：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions added</source>
        <translation>
            <numerusform>新增 %n 个决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n 个已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them taken back or made to hold again since</source>
        <translation>
            <numerusform>其中 %n 个后来被撤销或恢复</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>来自 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n records have other data here; what was decided of it is kept and does not count</source>
        <translation>
            <numerusform>%n 条记录在此处的数据不同；对其所作的决定已保留，但不计入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records are not in this project: %1</source>
        <translation>
            <numerusform>%n 条记录不在本项目中：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What came in so far is kept; the same file again brings the rest.</source>
        <translation>已停止。已收回的内容保留；再次收回同一文件即可补齐。</translation>
    </message>
    <message>
        <source>The file is open in a program. Close it there, then collect it.</source>
        <translation>该文件正被程序打开。请先关闭，再收回。</translation>
    </message>
    <message>
        <source>This is the open project itself. Choose the files that colleagues sent.</source>
        <translation>这就是当前打开的项目。请选择同事发来的文件。</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>已停止。没有生成文件。</translation>
    </message>
    <message>
        <source>Name at least one person, each once, with commas between them. An overlap needs two people.</source>
        <translation>请至少填写一个人，每人一次，用逗号分隔。重叠需要两个人。</translation>
    </message>
    <message>
        <source>There is no record to hand out.</source>
        <translation>没有可分发的记录。</translation>
    </message>
    <message>
        <source>The files cannot be made. A file of that name may be there already, with somebody&apos;s work in it: choose another folder.</source>
        <translation>无法生成文件。可能已有同名文件，其中有他人的工作：请选择其他文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n records, in %2</source>
        <translation>
            <numerusform>%1：%n 条记录，文件 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records went to two people.</source>
        <translation>
            <numerusform>%n 条记录分给了两个人。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are fewer records with gold than were asked for; everybody has all of them.</source>
        <translation>有标准答案的记录少于要求；每个人都得到了全部。</translation>
    </message>
    <message>
        <source>No record has the word of two people yet, so nothing can be said of how they agree.</source>
        <translation>还没有两个人都决定过的记录，因此无法说明他们的一致程度。</translation>
    </message>
    <message numerus="yes">
        <source>%n records have the word of two or more people.</source>
        <translation>
            <numerusform>%n 条记录有两人或更多人的意见。</numerusform>
        </translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha: %1.</source>
        <translation>Krippendorff α：%1。</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa: %1.</source>
        <translation>Cohen κ：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n disputes are settled.</source>
        <translation>
            <numerusform>%n 处分歧已裁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has decided anything yet.</source>
        <translation>还没有人作出决定。</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>Mail: spam or not</source>
        <translation>邮件：是否垃圾邮件</translation>
    </message>
    <message>
        <source>Support ticket: category, priority, sentiment</source>
        <translation>客服工单：类别、优先级、情绪</translation>
    </message>
    <message>
        <source>Contract: parties, dates, clauses</source>
        <translation>合同：当事人、日期、条款</translation>
    </message>
    <message>
        <source>Social post: stance, topic, harm</source>
        <translation>社交帖子：立场、话题、有害</translation>
    </message>
    <message>
        <source>Entities: people, places, organisations</source>
        <translation>实体：人名、地名、机构</translation>
    </message>
    <message>
        <source>Summary in one sentence</source>
        <translation>一句话摘要</translation>
    </message>
    <message>
        <source>Preference: which answer is better</source>
        <translation>偏好：哪个回答更好</translation>
    </message>
</context>
<context>
    <name>UseText</name>
    <message>
        <source>Use for this project</source>
        <translation>用于此项目</translation>
    </message>
    <message>
        <source>Use for new projects</source>
        <translation>用于新项目</translation>
    </message>
    <message>
        <source>The open project asks this one.</source>
        <translation>当前项目使用此端点。</translation>
    </message>
    <message>
        <source>New projects ask this one.</source>
        <translation>新项目使用此端点。</translation>
    </message>
    <message>
        <source>Stored as soon as the URL is right.</source>
        <translation>URL 正确后立即存储。</translation>
    </message>
    <message>
        <source>A run goes on. Choose another endpoint when it has ended.</source>
        <translation>有运行正在进行。结束后再选择其他端点。</translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message>
        <source>The name is another.</source>
        <translation>名称已更改。</translation>
    </message>
    <message>
        <source>The kind of the answer is another.</source>
        <translation>答案类型已更改。</translation>
    </message>
    <message>
        <source>The template is another.</source>
        <translation>模板已更改。</translation>
    </message>
    <message>
        <source>The fields are others.</source>
        <translation>字段已更改。</translation>
    </message>
    <message>
        <source>The scale is another.</source>
        <translation>评分范围已更改。</translation>
    </message>
    <message>
        <source>Chunks are put together in another way.</source>
        <translation>分块的合并方式已更改。</translation>
    </message>
    <message>
        <source>Texts are cleaned in another way.</source>
        <translation>文本清理方式已更改。</translation>
    </message>
    <message>
        <source>Something else is masked.</source>
        <translation>遮盖规则已更改。</translation>
    </message>
    <message>
        <source>The rules that need no model are others.</source>
        <translation>无需模型的规则已更改。</translation>
    </message>
    <message>
        <source>Answers are brought into another form.</source>
        <translation>答案的规范化方式已更改。</translation>
    </message>
    <message>
        <source>Examples are picked in another way.</source>
        <translation>示例样本的选取方式已更改。</translation>
    </message>
    <message>
        <source>Reasons are asked for, or no more.</source>
        <translation>是否要求理由已更改。</translation>
    </message>
    <message>
        <source>Confidence is asked for, or no more.</source>
        <translation>是否要求置信度已更改。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Most tokens of an answer</source>
        <translation>答案词元上限</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Tokens of a chunk</source>
        <translation>分块词元数</translation>
    </message>
    <message>
        <source>Overlap of chunks</source>
        <translation>分块重叠</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Text columns</source>
        <translation>文本列</translation>
    </message>
    <message>
        <source>Probabilities of tokens</source>
        <translation>词元概率</translation>
    </message>
    <message>
        <source>Further fields of a request</source>
        <translation>请求的其他字段</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Revision of the model</source>
        <translation>模型修订版</translation>
    </message>
    <message>
        <source>Label %1 is new.</source>
        <translation>新增标签 %1。</translation>
    </message>
    <message>
        <source>Label %1 is gone.</source>
        <translation>删除了标签 %1。</translation>
    </message>
    <message>
        <source>Label %1 is called %2 now.</source>
        <translation>标签 %1 更名为 %2。</translation>
    </message>
    <message>
        <source>Label %1 is described in other words.</source>
        <translation>标签 %1 的描述已更改。</translation>
    </message>
    <message>
        <source>Label %1 has another colour or key.</source>
        <translation>标签 %1 的颜色或按键已更改。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>版本 %1，%2</translation>
    </message>
    <message>
        <source>Accuracy undefined: no answer to a record with gold</source>
        <translation>准确率无定义：没有对带标准答案记录的应答</translation>
    </message>
    <message>
        <source>%1 right on gold (%2 of %3; 95 times of 100 from %4 to %5)</source>
        <translation>与标准答案一致 %1（%3 条中的 %2 条；100 次中有 95 次在 %4 到 %5 之间）</translation>
    </message>
    <message>
        <source>The labels stand in another order.</source>
        <translation>标签顺序已更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) more.</source>
        <translation>
            <numerusform>增加 %n 个示例样本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) less.</source>
        <translation>
            <numerusform>减少 %n 个示例样本。</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>%1 tokens of prompts</source>
        <translation>提示词 %1 个词元</translation>
    </message>
    <message>
        <source>cost not known</source>
        <translation>费用未知</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Cost: nobody was asked</source>
        <translation>费用：未发出请求</translation>
    </message>
    <message>
        <source>Cost: %1 for %2</source>
        <translation>费用：%1（%2）</translation>
    </message>
    <message>
        <source>Latency: not known</source>
        <translation>延迟：未知</translation>
    </message>
    <message>
        <source>Latency: half of the answers within %1, 95 of 100 within %2</source>
        <translation>延迟：一半的应答在 %1 之内，100 个中有 95 个在 %2 之内</translation>
    </message>
    <message>
        <source>No record with gold was answered by both, so nothing can be compared.</source>
        <translation>没有双方都应答过的带标准答案的记录，无法比较。</translation>
    </message>
    <message>
        <source>They are right and wrong on the same records.</source>
        <translation>双方答对和答错的记录相同。</translation>
    </message>
    <message>
        <source>A difference like this comes by chance in fewer than 5 of 100 cases (McNemar, p = %1).</source>
        <translation>这样的差异由偶然造成的可能不到百分之五（McNemar，p = %1）。</translation>
    </message>
    <message>
        <source>A difference like this may well be chance (McNemar, p = %1).</source>
        <translation>这样的差异很可能出于偶然（McNemar，p = %1）。</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation>%1：%2 与 %3</translation>
    </message>
</context>
<context>
    <name>lw::ui::AddPanel</name>
    <message>
        <source>Take %1 as an endpoint</source>
        <translation>将 %1 用作端点</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Looking for Ollama, llama.cpp, vLLM and LM Studio…</source>
        <translation>正在查找 Ollama、llama.cpp、vLLM 和 LM Studio…</translation>
    </message>
    <message>
        <source>None is running. Start Ollama, llama.cpp, vLLM or LM Studio, then look again.</source>
        <translation>没有正在运行的服务器。启动 Ollama、llama.cpp、vLLM 或 LM Studio，然后重新查找。</translation>
    </message>
    <message>
        <source>Add an endpoint</source>
        <translation>添加端点</translation>
    </message>
    <message>
        <source>A server that answers as OpenAI&apos;s does. Nothing is sent to it before you test it or run.</source>
        <translation>与 OpenAI 接口兼容的服务器。测试或运行之前，不会向它发送任何内容。</translation>
    </message>
    <message>
        <source>Begin an endpoint with the address of this provider</source>
        <translation>使用此提供商的地址新建端点</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
</context>
<context>
    <name>lw::ui::AdviceList</name>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>“%1” is said twice. Once less saves about %2 tokens a request.</source>
        <translation>“%1”说了两遍。少说一遍，每次请求约省 %2 个词元。</translation>
    </message>
    <message>
        <source>Spaces and empty lines in the instructions and the template cost about %1 tokens a request.</source>
        <translation>说明和模板里的空格和空行每次请求约占 %1 个词元。</translation>
    </message>
    <message>
        <source>Repeated white space costs about %1 tokens a record. It can be taken out before the text is sent.</source>
        <translation>重复的空白每条记录约占 %1 个词元，可在发送前去掉。</translation>
    </message>
    <message>
        <source>The instructions name %1, and no value is filled in there. Columns belong into the template.</source>
        <translation>说明里提到 %1，那里却不会填入取值。列应写在模板里。</translation>
    </message>
    <message>
        <source>“%1” goes along with every record. In the instructions it is sent once a request, and providers keep it.</source>
        <translation>“%1”随每条记录一起发送。写在说明里则每次请求只发一次，服务方还会缓存。</translation>
    </message>
    <message>
        <source>The answers may be far longer than they are. %1 tokens are enough.</source>
        <translation>允许的答案长度远超实际，%1 个词元就够了。</translation>
    </message>
    <message>
        <source>There are no examples. Two or three typical ones make the answers steadier.</source>
        <translation>还没有示例样本。两三个典型示例样本能让答案更稳定。</translation>
    </message>
    <message>
        <source>There are many examples. The twelve that differ most save about %1 tokens a request.</source>
        <translation>示例样本很多。只留差别最大的十二个，每次请求约省 %1 个词元。</translation>
    </message>
    <message>
        <source>Edit examples</source>
        <translation>编辑示例样本</translation>
    </message>
    <message>
        <source>Write examples for the task</source>
        <translation>为任务编写示例样本</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Change the task as this line says</source>
        <translation>按这一行的说法修改任务</translation>
    </message>
</context>
<context>
    <name>lw::ui::AgainPanel</name>
    <message>
        <source>Ask again</source>
        <translation>重新提问</translation>
    </message>
    <message>
        <source>Stale: answered before the task was saved last (%1)</source>
        <translation>过期：在任务最近一次保存之前应答（%1）</translation>
    </message>
    <message>
        <source>Failed: without an answer (%1)</source>
        <translation>失败：没有答案（%1）</translation>
    </message>
    <message>
        <source>Wrong: not what gold says (%1)</source>
        <translation>错误：与标准答案不同（%1）</translation>
    </message>
    <message>
        <source>The records that were chosen (%1)</source>
        <translation>所选记录（%1）</translation>
    </message>
    <message>
        <source>With the same task, model and parameters as before: only a model that does not always say the same says something new. The last answer counts; the old ones are kept.</source>
        <translation>任务、模型和参数与之前相同：只有应答不固定的模型才会给出新的答案。以最后一次应答为准，旧应答会保留。</translation>
    </message>
    <message>
        <source>With the task, the model and the parameters as they are set up now. The new answers count; the old ones are kept.</source>
        <translation>使用当前设置的任务、模型和参数。以新应答为准，旧应答会保留。</translation>
    </message>
    <message>
        <source>With the task, the model and the parameters as they are set up now. The new answers stand beside those there are, in the history of each record and in a comparison.</source>
        <translation>使用当前设置的任务、模型和参数。新应答与已有应答并列，见各记录的历史和比较结果。</translation>
    </message>
    <message>
        <source>Ask %1 again</source>
        <translation>重新提问 %1</translation>
    </message>
    <message>
        <source>Nobody to ask again</source>
        <translation>没有需要重新提问的记录</translation>
    </message>
    <message>
        <source>Asks these records and nobody else; the run is on the page Annotate</source>
        <translation>只向模型提交这些记录；运行情况见“标注”页</translation>
    </message>
    <message>
        <source>Their answers are of a version of the task that holds no more.</source>
        <translation>它们的答案来自已失效的任务版本。</translation>
    </message>
    <message>
        <source>The model gave no answer that can be used.</source>
        <translation>模型没有给出可用的答案。</translation>
    </message>
    <message>
        <source>Their answer is another than gold; it is asked anew, past the cache.</source>
        <translation>答案与标准答案不同；将绕过缓存重新提问。</translation>
    </message>
    <message>
        <source>Those that were chosen in the review.</source>
        <translation>在审阅中选中的记录。</translation>
    </message>
</context>
<context>
    <name>lw::ui::AnnotatePage</name>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败的记录</translation>
    </message>
    <message>
        <source>Ask again for the records that failed</source>
        <translation>重新请求失败的记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>End the run; what was answered is kept</source>
        <translation>结束运行；已得到的回答会保留</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on asking</source>
        <translation>继续发送请求</translation>
    </message>
    <message>
        <source>Ask nothing new; what is in flight ends and is stored</source>
        <translation>不再发送新请求；进行中的请求完成后会存储</translation>
    </message>
    <message>
        <source>Run again…</source>
        <translation>再次运行…</translation>
    </message>
    <message>
        <source>Ask again for what is stale, failed or wrong on gold; compare versions of the task</source>
        <translation>重新提问过期、失败或与标准答案不同的记录；比较任务的各个版本</translation>
    </message>
</context>
<context>
    <name>lw::ui::AnswerDesk</name>
    <message>
        <source>Select a passage in the text first, with the mouse or with the arrow keys; then choose its label.</source>
        <translation>请先用鼠标或方向键选中一段文本，再选择它的标签。</translation>
    </message>
    <message>
        <source>No span is marked.</source>
        <translation>还没有标出片段。</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s), in order of appearance</source>
        <translation>
            <numerusform>%n 个片段，按出现顺序</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed, and not accepted yet.</source>
        <translation>已修改，尚未接受。</translation>
    </message>
</context>
<context>
    <name>lw::ui::AnswerEdit</name>
    <message>
        <source>Answer of the example</source>
        <translation>示例样本的答案</translation>
    </message>
    <message>
        <source>What the model is to answer to this text</source>
        <translation>模型对这段文本应给出的答案</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>One passage a line: label, colon, the words of the text</source>
        <translation>每行一个片段：标签、冒号、文中的词句</translation>
    </message>
    <message>
        <source>The fields as JSON, for example {&quot;total&quot;: 12}</source>
        <translation>以 JSON 写出字段，例如 {&quot;total&quot;: 12}</translation>
    </message>
    <message>
        <source>The text as the model is to write it</source>
        <translation>模型应写出的文本</translation>
    </message>
</context>
<context>
    <name>lw::ui::AnswerPanel</name>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>The label is wrong; which is right stays open.</source>
        <translation>标签有误，正确标签待定。</translation>
    </message>
    <message>
        <source>Leaves the record undecided and goes on.</source>
        <translation>不作决定，转到下一条。</translation>
    </message>
    <message>
        <source>Marks the record to be looked at again.</source>
        <translation>标记此记录，以便再次查看。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>no label: %1</source>
        <translation>无标签：%1</translation>
    </message>
    <message>
        <source>the model says %1, %2</source>
        <comment>label, confidence</comment>
        <translation>模型判为 %1，%2</translation>
    </message>
    <message>
        <source>the model says %1</source>
        <translation>模型判为 %1</translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>驳回 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Unflag</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n record(s)</source>
        <translation>
            <numerusform>接受 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <comment>a label</comment>
        <translation>接受 %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Its reason.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;理由：&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Label the selection</source>
        <translation>为选中的文本选标签</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Which is better</source>
        <translation>哪个更好</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n span(s)</source>
        <translation>
            <numerusform>接受 %n 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither is better</source>
        <translation>不分高下</translation>
    </message>
    <message>
        <source>hidden: decide by yourself</source>
        <translation>已隐藏：请自行判断</translation>
    </message>
</context>
<context>
    <name>lw::ui::AutoBox</name>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2, or Auto.</source>
        <translation>请填写 %1 到 %2 之间的整数，或“自动”。</translation>
    </message>
</context>
<context>
    <name>lw::ui::BadRowModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Why it cannot be read</source>
        <translation>无法读取的原因</translation>
    </message>
    <message>
        <source>The row begins with</source>
        <translation>该行开头</translation>
    </message>
</context>
<context>
    <name>lw::ui::BaselinePanel</name>
    <message>
        <source>Embedded baseline, not a language model</source>
        <translation>内置基线（不是语言模型）</translation>
    </message>
    <message>
        <source>A small classifier inside this program. It learns from the names, descriptions and examples of your labels, needs no key and no network, and shows how everything works.</source>
        <translation>本程序内置的小型分类器。它从标签的名称、描述和示例样本中学习，不需要密钥和网络，可用来了解各项功能。</translation>
    </message>
    <message>
        <source>Its labels are rough. For real work connect a language model; nothing of the baseline can be set.</source>
        <translation>它给出的标签较粗略。正式使用时应连接语言模型；基线没有可调整的设置。</translation>
    </message>
    <message>
        <source>Add an endpoint…</source>
        <translation>添加端点…</translation>
    </message>
    <message>
        <source>Connect a language model</source>
        <translation>连接语言模型</translation>
    </message>
</context>
<context>
    <name>lw::ui::BulkStrip</name>
    <message>
        <source>Change a label</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>Close without a change</source>
        <translation>关闭，不做更改</translation>
    </message>
    <message>
        <source>Label that is to be changed</source>
        <translation>要更改的标签</translation>
    </message>
    <message>
        <source>Label that it becomes</source>
        <translation>更改后的标签</translation>
    </message>
    <message>
        <source>In which records</source>
        <translation>在哪些记录中</translation>
    </message>
    <message>
        <source>In the task too</source>
        <translation>同时更改任务</translation>
    </message>
    <message>
        <source>Renames the label in the task, its rules and examples; or makes it one with the label of that name. The next run asks by the new task.</source>
        <translation>在任务及其规则和示例中重命名该标签；若已有同名标签，则与之合并。下次运行按新任务提问。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>One step: Undo takes all of it back. What the model answered stays in the history.</source>
        <translation>算作一步：撤销会全部收回。模型的回答仍保留在历史中。</translation>
    </message>
    <message>
        <source>In this queue</source>
        <translation>在此队列中</translation>
    </message>
    <message>
        <source>In the selected records</source>
        <translation>在所选记录中</translation>
    </message>
    <message>
        <source>In all records</source>
        <translation>在所有记录中</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>The task has no label “%1”. Change it in the task too, to rename it.</source>
        <translation>任务中没有标签“%1”。若要重命名，请同时更改任务。</translation>
    </message>
    <message>
        <source>Choose two labels.</source>
        <translation>请选择两个标签。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them decided by a person</source>
        <translation>
            <numerusform>其中 %n 条已由人决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to be decided blind, left alone</source>
        <translation>
            <numerusform>另有 %n 条需盲审，不予更改</numerusform>
        </translation>
    </message>
    <message>
        <source>the task will have one label less</source>
        <translation>任务将少一个标签</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a sentence</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>.</source>
        <comment>end of a sentence</comment>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>lw::ui::CacheFilterBar</name>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 条</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>时间不限</translation>
    </message>
    <message numerus="yes">
        <source>Stored within %n day(s)</source>
        <translation>
            <numerusform>%n 天内存储</numerusform>
        </translation>
    </message>
    <message>
        <source>Any number of hits</source>
        <translation>命中次数不限</translation>
    </message>
    <message numerus="yes">
        <source>Used again at least %n time(s)</source>
        <translation>
            <numerusform>至少复用 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Model: any</source>
        <translation>模型：不限</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message numerus="yes">
        <source>Age: up to %n day(s)</source>
        <translation>
            <numerusform>时间：%n 天内</numerusform>
        </translation>
    </message>
    <message>
        <source>Age: any</source>
        <translation>时间：不限</translation>
    </message>
    <message>
        <source>Hits: %1 or more</source>
        <translation>命中：%1 次及以上</translation>
    </message>
    <message>
        <source>Hits: any</source>
        <translation>命中：不限</translation>
    </message>
    <message>
        <source>Search in texts and answers</source>
        <translation>搜索文本和回答</translation>
    </message>
    <message>
        <source>Show only answers of one model</source>
        <translation>只显示某个模型的回答</translation>
    </message>
    <message>
        <source>Show only answers that were stored lately</source>
        <translation>只显示最近存储的回答</translation>
    </message>
    <message>
        <source>Show only answers that were used again</source>
        <translation>只显示复用过的回答</translation>
    </message>
</context>
<context>
    <name>lw::ui::CachePage</name>
    <message>
        <source>Some of the answers that were used again came without a count of tokens.</source>
        <translation>部分复用过的回答没有词元计数。</translation>
    </message>
    <message>
        <source>Reading the stored answers…</source>
        <translation>正在读取已存储的回答…</translation>
    </message>
    <message>
        <source>No stored answers yet</source>
        <translation>还没有已存储的回答</translation>
    </message>
    <message>
        <source>Every answer of a run is kept here. When the same record is asked again with the same task and model, it is taken from here and no request is sent.</source>
        <translation>运行得到的每个回答都保存在这里。用相同的任务和模型再次询问同一条记录时，直接从这里取用，不发送请求。</translation>
    </message>
    <message>
        <source>No stored answer is like this</source>
        <translation>没有符合条件的回答</translation>
    </message>
    <message>
        <source>Look for fewer words, or take the filters away.</source>
        <translation>减少搜索词，或清除筛选条件。</translation>
    </message>
    <message>
        <source>Show all stored answers</source>
        <translation>显示所有已存储的回答</translation>
    </message>
    <message>
        <source>The stored answers cannot be read</source>
        <translation>无法读取已存储的回答</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Delete %1 found…</source>
        <translation>删除找到的 %1 条…</translation>
    </message>
    <message>
        <source>Delete all %1…</source>
        <translation>删除全部 %1 条…</translation>
    </message>
    <message>
        <source>It cannot be undone. What is asked again is sent to the model again.</source>
        <translation>此操作无法撤销。再次询问时会重新向模型发送请求。</translation>
    </message>
    <message>
        <source>Delete this stored answer?</source>
        <translation>删除这个已存储的回答？</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n stored answer(s)?</source>
        <translation>
            <numerusform>删除 %n 个已存储的回答？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n answer(s)</source>
        <translation>
            <numerusform>删除 %n 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>all projects on this computer</source>
        <translation>本机上的所有项目</translation>
    </message>
    <message>
        <source>Delete the answers that the table lists; asks first</source>
        <translation>删除表格中列出的回答；删除前会先确认</translation>
    </message>
    <message>
        <source>stored answers</source>
        <translation>已存储的回答</translation>
    </message>
    <message>
        <source>on the disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>requests saved</source>
        <translation>节省的请求</translation>
    </message>
    <message>
        <source>How often a stored answer was used in place of a request</source>
        <translation>用已存储的回答代替请求的次数</translation>
    </message>
    <message>
        <source>tokens saved</source>
        <translation>节省的词元</translation>
    </message>
    <message>
        <source>of waiting saved</source>
        <translation>节省的等待时间</translation>
    </message>
    <message>
        <source>The time that the models took for what was then used again, request by request</source>
        <translation>复用的回答当初由模型生成所用的时间，按请求累计</translation>
    </message>
    <message>
        <source>Stored answers</source>
        <translation>已存储的回答</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>全部删除…</translation>
    </message>
</context>
<context>
    <name>lw::ui::CachePanel</name>
    <message>
        <source>nothing stored yet</source>
        <translation>尚未存储任何内容</translation>
    </message>
    <message>
        <source>The folder is made when the first answer is stored.</source>
        <translation>存储第一个回答时会创建此文件夹。</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Answers that were paid for once are kept for all projects, so that the same question costs nothing again. The Cache page shows and deletes them.</source>
        <translation>付费得到的回答会为所有项目保留，同样的问题不会再次产生费用。可在“缓存”页查看和删除。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>lw::ui::CacheRowModel</name>
    <message>
        <source>How often the answer was used again</source>
        <translation>该回答被复用的次数</translation>
    </message>
    <message>
        <source>Of prompt and answer, as the server reported them</source>
        <translation>提示词和回答的词元数，由服务器报告</translation>
    </message>
    <message>
        <source>How long the model took when it was asked</source>
        <translation>当初询问时模型所用的时间</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>询问内容</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>存储时间</translation>
    </message>
</context>
<context>
    <name>lw::ui::ChoiceCard</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a button, its key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>lw::ui::CleanSection</name>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Quoted replies</source>
        <translation>引用的回复</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>tags go, references become characters</source>
        <translation>去掉标签，字符引用变成字符</translation>
    </message>
    <message>
        <source>what others wrote, in a mail</source>
        <translation>邮件中别人写的内容</translation>
    </message>
    <message>
        <source>below a line of two dashes</source>
        <translation>两个短横线以下的部分</translation>
    </message>
    <message>
        <source>repeated spaces and lines become one</source>
        <translation>重复的空格和空行合为一个</translation>
    </message>
    <message>
        <source>Take this out before the text is sent; the record stays as it is</source>
        <translation>发送前将其去掉，记录本身不变</translation>
    </message>
    <message>
        <source>Keep first</source>
        <translation>保留开头</translation>
    </message>
    <message>
        <source>Keep last</source>
        <translation>保留结尾</translation>
    </message>
    <message>
        <source>Of a longer text only so many tokens at its beginning are sent</source>
        <translation>较长的文本只发送开头这么多词元</translation>
    </message>
    <message>
        <source>Of a longer text only so many tokens at its end are sent</source>
        <translation>较长的文本只发送结尾这么多词元</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>tok</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>In record %1 this saves about %2 of %3 tokens; the preview shows what is left.</source>
        <translation>在记录 %1 中约省下 %3 个词元中的 %2 个，预览里是剩下的内容。</translation>
    </message>
    <message>
        <source>In record %1, of about %2 tokens, this saves nothing.</source>
        <translation>记录 %1 约有 %2 个词元，这样没有节省。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::CollapsibleSection</name>
    <message>
        <source>Fold this section</source>
        <translation>折叠此部分</translation>
    </message>
    <message>
        <source>Unfold this section</source>
        <translation>展开此部分</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>lw::ui::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>One of the two</source>
        <translation>第一方</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>第二方</translation>
    </message>
    <message>
        <source>Both on the records with gold that both have answered</source>
        <translation>在双方都应答过的带标准答案的记录上比较</translation>
    </message>
    <message>
        <source>Records that one has right and the other wrong</source>
        <translation>一方正确而另一方错误的记录</translation>
    </message>
    <message>
        <source>Two sets of answers are needed: ask with another prompt, model or parameters first.</source>
        <translation>需要两组应答：请先用另一个提示词、模型或参数提问。</translation>
    </message>
    <message>
        <source>Only the first is right on %1, only the second on %2. A click opens the record.</source>
        <translation>仅第一方正确：%1；仅第二方正确：%2。单击可打开记录。</translation>
    </message>
    <message>
        <source>%1: gold %2, first %3, second %4</source>
        <translation>%1：标准答案 %2，第一方 %3，第二方 %4</translation>
    </message>
</context>
<context>
    <name>lw::ui::ConfusionGrid</name>
    <message>
        <source>model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message>
        <source>gold %1</source>
        <translation>标准答案 %1</translation>
    </message>
    <message>
        <source>gold %1, model %2</source>
        <translation>标准答案 %1，模型 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s): gold says %1, the model says %2</source>
        <translation>
            <numerusform>%n 条记录：标准答案为 %1，模型判为 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>gold \ model</source>
        <comment>corner of a table: rows are gold, columns the model</comment>
        <translation>标准 \ 模型</translation>
    </message>
</context>
<context>
    <name>lw::ui::DashboardBoard</name>
    <message>
        <source>%1 now, %2 at most</source>
        <translation>当前 %1，最多 %2</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>最多 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 个回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer times of %n answer(s)</source>
        <translation>
            <numerusform>%n 个回答的应答时间</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首词元</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Tokens a second, out</source>
        <translation>每秒输出词元数</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Answers from the cache</source>
        <translation>来自缓存的回答</translation>
    </message>
    <message>
        <source>Tokens of answers</source>
        <translation>回答的词元数</translation>
    </message>
    <message>
        <source>Cost, %1</source>
        <translation>费用（%1）</translation>
    </message>
</context>
<context>
    <name>lw::ui::DashboardFigures</name>
    <message>
        <source>answer, p50</source>
        <translation>应答，p50</translation>
    </message>
    <message>
        <source>Half of the answers took no longer than this.</source>
        <translation>半数回答的用时不超过此值。</translation>
    </message>
    <message>
        <source>answer, p95</source>
        <translation>应答，p95</translation>
    </message>
    <message>
        <source>95 of 100 answers took no longer than this.</source>
        <translation>每 100 个回答中有 95 个的用时不超过此值。</translation>
    </message>
    <message>
        <source>first token, p50</source>
        <translation>首词元，p50</translation>
    </message>
    <message>
        <source>Half of the answers began within this time.</source>
        <translation>半数回答在此时间内开始。</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>请求/s</translation>
    </message>
    <message>
        <source>Requests a second, over the whole run</source>
        <translation>整个运行期间的每秒请求数</translation>
    </message>
    <message>
        <source>tokens/s out</source>
        <translation>输出词元/s</translation>
    </message>
    <message>
        <source>Tokens of answers a second, over the whole run, as the server reported them</source>
        <translation>整个运行期间每秒输出的回答词元数，由服务器报告</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>Answers that were stored and not asked for again</source>
        <translation>已存储、无需再次请求的回答</translation>
    </message>
    <message numerus="yes">
        <source>errors in %n request(s)</source>
        <translation>
            <numerusform>%n 个请求中的错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests that brought no usable answer; most of them are asked again.</source>
        <translation>没有得到可用回答的请求；其中大多数会重试。</translation>
    </message>
    <message>
        <source>tokens in, %1 out</source>
        <translation>输入词元，输出 %1</translation>
    </message>
    <message>
        <source>%1 tokens of prompts, %2 of answers, as the server reported them</source>
        <translation>提示词 %1 个词元，回答 %2 个词元，由服务器报告</translation>
    </message>
    <message>
        <source>tokens of reasoning</source>
        <translation>推理词元</translation>
    </message>
    <message>
        <source>of reasoning, %1</source>
        <comment>tokens; their cost</comment>
        <translation>推理词元，%1</translation>
    </message>
    <message>
        <source>Tokens of the answers that are not shown; they are billed as the others are.</source>
        <translation>回答中不显示的词元；计费与其他词元相同。</translation>
    </message>
    <message>
        <source>Tokens of the answers that are not shown. They cost %1, which is a part of the whole.</source>
        <translation>回答中不显示的词元。其费用为 %1，已包含在总费用中。</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <comment>tokens</comment>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>费用：%1</translation>
    </message>
</context>
<context>
    <name>lw::ui::DashboardPage</name>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Choose a run. Shown: %1.</source>
        <translation>选择一次运行。当前显示：%1。</translation>
    </message>
    <message>
        <source>Run shown: %1</source>
        <translation>显示的运行：%1</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Open a project: its runs are shown here as figures and charts.</source>
        <translation>打开项目后，这里会以数据和图表显示其各次运行。</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Run the annotation first. Times, throughput and errors of every run are then shown here, live and later.</source>
        <translation>先运行标注。之后这里会显示每次运行的时间、吞吐量和错误，运行中和结束后均可查看。</translation>
    </message>
    <message>
        <source>Go to Annotate</source>
        <translation>前往“标注”</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>正在读取运行数据…</translation>
    </message>
    <message>
        <source>The run cannot be shown</source>
        <translation>无法显示此运行</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Embedded baseline</source>
        <translation>内置基线</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Save the figures over time</source>
        <translation>保存各时段数据</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表盘</translation>
    </message>
    <message>
        <source>Copy figures and charts to the clipboard, as they are seen</source>
        <translation>将数据和图表按当前显示复制到剪贴板</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存为 CSV…</translation>
    </message>
    <message>
        <source>Save the figures over time as a table, a line for each stretch of time</source>
        <translation>将各时段数据存为表格，每个时段一行</translation>
    </message>
    <message>
        <source>In all projects, as far as prices are known</source>
        <translation>所有项目合计，仅含价格已知的部分</translation>
    </message>
</context>
<context>
    <name>lw::ui::DataPage</name>
    <message>
        <source>Choose the files to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Datasets (*.csv *.tsv *.jsonl *.ndjson *.json *.xlsx *.docx *.txt *.md *.html *.htm *.conll *.gz *.zst *.zip)</source>
        <translation>数据集 (*.csv *.tsv *.jsonl *.ndjson *.json *.xlsx *.docx *.txt *.md *.html *.htm *.conll *.gz *.zst *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>New records are added to them; those that are there already are brought up to date.</source>
        <translation>新记录会添加进来；已有的记录会更新。</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>They appear here when the file is read.</source>
        <translation>读完文件后，记录会显示在这里。</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Import a table, JSON, Excel, Word or text file to begin one, or drop it here.</source>
        <translation>导入表格、JSON、Excel、Word 或文本文件以新建项目，或将文件拖到这里。</translation>
    </message>
    <message>
        <source>Import a table, JSON, Excel, Word or text file, or drop it here.</source>
        <translation>导入表格、JSON、Excel、Word 或文本文件，或将文件拖到这里。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the records to a file</source>
        <translation>将记录导出到文件</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import records from files</source>
        <translation>从文件导入记录</translation>
    </message>
</context>
<context>
    <name>lw::ui::DeadlineHint</name>
    <message>
        <source>Longest answer %1.</source>
        <translation>最长的回答用了 %1。</translation>
    </message>
    <message>
        <source>A total of at least %1 is advised.</source>
        <translation>建议总时限至少为 %1。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Set the deadline of a whole request to %1, from the next run on</source>
        <translation>把整个请求的时限设为 %1，从下一次运行起生效</translation>
    </message>
    <message>
        <source>Set the deadline of a whole request to %1</source>
        <translation>把整个请求的时限设为 %1</translation>
    </message>
</context>
<context>
    <name>lw::ui::DeleteRow</name>
    <message>
        <source>Delete endpoint…</source>
        <translation>删除端点…</translation>
    </message>
    <message>
        <source>Delete this endpoint and its key</source>
        <translation>删除此端点及其密钥</translation>
    </message>
    <message>
        <source>Delete “%1” and its key? Projects that used it ask the embedded baseline until you choose another.</source>
        <translation>删除“%1”及其密钥？在选择其他端点之前，使用它的项目会改用内置基线。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete “%1” and its key</source>
        <translation>删除“%1”及其密钥</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <translation>保留“%1”</translation>
    </message>
</context>
<context>
    <name>lw::ui::DiagnosticsPanel</name>
    <message>
        <source>It is on the clipboard.</source>
        <translation>已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Labelwright %1</source>
        <translation>Labelwright %1</translation>
    </message>
    <message>
        <source>Qt %1, built with %2</source>
        <translation>Qt %1，构建时使用 %2</translation>
    </message>
    <message>
        <source>System: %1, %2</source>
        <translation>系统：%1，%2</translation>
    </message>
    <message>
        <source>Kernel: %1 %2</source>
        <translation>内核：%1 %2</translation>
    </message>
    <message>
        <source>Display: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Screen: %1 × %2 at %3 %</source>
        <translation>屏幕：%1 × %2，缩放 %3%</translation>
    </message>
    <message>
        <source>Font: %1, %2 pt</source>
        <translation>字体：%1，%2 pt</translation>
    </message>
    <message>
        <source>Language: %1, system %2</source>
        <translation>语言：%1，系统 %2</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Keys: in the keychain</source>
        <translation>密钥：在钥匙串中</translation>
    </message>
    <message>
        <source>Keys: in memory, no keychain</source>
        <translation>密钥：在内存中，无钥匙串</translation>
    </message>
    <message>
        <source>Keys: in memory, no keychain: %1</source>
        <translation>密钥：在内存中，无钥匙串：%1</translation>
    </message>
    <message>
        <source>Keys: not known yet</source>
        <translation>密钥：尚不清楚</translation>
    </message>
    <message>
        <source>Endpoints: %1</source>
        <translation>端点：%1</translation>
    </message>
    <message>
        <source>Records of the open project: %1</source>
        <translation>当前项目的记录数：%1</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>To send along with a question about the program. It holds no keys, no texts and no paths.</source>
        <translation>询问程序问题时可一并附上。其中不含密钥、文本和路径。</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Versions and surroundings of the program</source>
        <translation>程序的版本与运行环境</translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointFiguresCard</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Endpoints of the run</source>
        <translation>本次运行的端点</translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointFiguresModel</name>
    <message>
        <source>Half of the answers took no longer than this.</source>
        <translation>半数回答的用时不超过此值。</translation>
    </message>
    <message>
        <source>95 of 100 answers took no longer than this.</source>
        <translation>每 100 个回答中有 95 个的用时不超过此值。</translation>
    </message>
    <message>
        <source>Of all requests of the run</source>
        <translation>占本次运行全部请求的比例</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointForm</name>
    <message>
        <source>With http, key and texts travel unencrypted: for your own network only.</source>
        <translation>使用 http 时，密钥和文本不加密传输：仅适合自己的网络。</translation>
    </message>
    <message>
        <source>The key is not stored any more. Enter it again.</source>
        <translation>密钥已不在存储中。重新输入即可。</translation>
    </message>
    <message>
        <source>Kept in memory until the program ends, because this system has no keychain that can be used.</source>
        <translation>系统没有可用的钥匙串，因此密钥保存在内存中，直到程序退出。</translation>
    </message>
    <message>
        <source>The keychain of the system refuses. Unlock it, then try again.</source>
        <translation>系统钥匙串拒绝访问。解锁后再试一次。</translation>
    </message>
    <message>
        <source>The test asks the server for its models.</source>
        <translation>测试会向服务器查询可用的模型。</translation>
    </message>
    <message numerus="yes">
        <source>The server has %n model(s).</source>
        <translation>
            <numerusform>服务器有 %n 个模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of an endpoint</comment>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>How this endpoint is called in the window</source>
        <translation>此端点在窗口中显示的名称</translation>
    </message>
    <message>
        <source>The address of the server, up to and with the version</source>
        <translation>服务器地址，写到版本号为止（含版本号）</translation>
    </message>
    <message>
        <source>The model that is asked. Runs of a project may choose another.</source>
        <translation>要使用的模型。项目的运行可以另选模型。</translation>
    </message>
    <message>
        <source>https://server/v1</source>
        <translation>https://server/v1</translation>
    </message>
    <message>
        <source>By the URL, which tells of none that is known</source>
        <translation>按 URL 判断：不是已知的类型</translation>
    </message>
    <message>
        <source>By the URL: %1</source>
        <comment>the kind of a server</comment>
        <translation>按 URL 判断：%1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>服务器类型</translation>
    </message>
    <message>
        <source>What the server is: each kind is asked in its own words</source>
        <translation>服务器是哪一种：每一种都用它自己的方式提问</translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointLimits</name>
    <message>
        <source>This file cannot be read. Name a file with certificates in PEM form.</source>
        <translation>无法读取此文件。请指定一个 PEM 格式的证书文件。</translation>
    </message>
    <message>
        <source>%1 requests/min</source>
        <translation>每分钟 %1 个请求</translation>
    </message>
    <message>
        <source>%1 tokens/min</source>
        <translation>每分钟 %1 个词元</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>同时 %1 个</translation>
    </message>
    <message>
        <source>found out by each run</source>
        <translation>由每次运行自行摸清</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between limits</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>不用代理</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>经由 %1</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>as the system says</source>
        <translation>按系统设置</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>learned from the server</source>
        <translation>从服务器得知</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>by its headers, else by what it refuses</source>
        <translation>看它的响应头，否则看它拒绝了什么</translation>
    </message>
    <message>
        <source>How many requests a minute the provider allows</source>
        <translation>提供方每分钟允许多少个请求</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>of prompts and answers together</source>
        <translation>提示词与回答合计</translation>
    </message>
    <message>
        <source>How many tokens a minute the provider allows</source>
        <translation>提供方每分钟允许多少词元</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>auto: begins with %1</source>
        <translation>自动：从 %1 开始</translation>
    </message>
    <message>
        <source>requests under way at most</source>
        <translation>最多同时进行的请求</translation>
    </message>
    <message>
        <source>How many requests may be under way to this endpoint at the same time</source>
        <translation>此端点最多可以同时进行多少个请求</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>one for each request</source>
        <translation>每个请求一个</translation>
    </message>
    <message>
        <source>open at the same time</source>
        <translation>同时打开</translation>
    </message>
    <message>
        <source>How many connections to this server are open at the same time</source>
        <translation>同时打开多少个到此服务器的连接</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>保持连接</translation>
    </message>
    <message>
        <source>How long an idle connection is kept for the next request</source>
        <translation>空闲连接为下一个请求保留多久</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>those of the system</source>
        <translation>系统自带的证书</translation>
    </message>
    <message>
        <source>of a server with its own certificate</source>
        <translation>用于自签证书的服务器</translation>
    </message>
    <message>
        <source>A PEM file of certificates that are trusted beside those of the system, at this endpoint alone</source>
        <translation>一个 PEM 文件，其中的证书在系统证书之外也受信任，仅用于此端点</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>http://…, socks5://… or none</source>
        <translation>http://…、socks5://… 或 none</translation>
    </message>
    <message>
        <source>The proxy on the way to this endpoint: http://host:port, socks5://host:port, or none</source>
        <translation>到此端点经过的代理：http://主机:端口、socks5://主机:端口，或 none</translation>
    </message>
    <message>
        <source>an idle one is kept; 0: none</source>
        <translation>保留空闲连接；0 表示不保留</translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointList</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>ready; not a language model</source>
        <translation>就绪；不是语言模型</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>尚未测试</translation>
    </message>
    <message>
        <source>tested, ready</source>
        <translation>已测试，就绪</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>being tested…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>the test failed</source>
        <translation>测试失败</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, place and state of an endpoint</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Keys are kept in memory until the program ends, because this system has no keychain. They never lie in a project, a log or an export.</source>
        <translation>系统没有钥匙串，因此密钥保存在内存中，直到程序退出。密钥绝不会写入项目、日志或导出文件。</translation>
    </message>
    <message>
        <source>Keys lie in the keychain of the system, never in a project, a log or an export.</source>
        <translation>密钥保存在系统钥匙串中，绝不会写入项目、日志或导出文件。</translation>
    </message>
    <message>
        <source>Add an endpoint</source>
        <translation>添加端点</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointPrice</name>
    <message>
        <source>%1 in, %2 out a million tokens</source>
        <translation>每百万词元：输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>A price of tokens needs both input and output. It does not count before.</source>
        <translation>按词元计价需要同时填写输入和输出价格，填齐之前不生效。</translation>
    </message>
    <message>
        <source>%1 a request</source>
        <translation>每个请求 %1</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>free: your own computer</source>
        <translation>免费：您自己的电脑</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <comment>price, day</comment>
        <translation>%1，截至 %2</translation>
    </message>
    <message>
        <source>from the price table, as of %1</source>
        <translation>来自价格表，截至 %1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>as the provider bills; nothing is converted</source>
        <translation>与服务商计费一致，不做换算</translation>
    </message>
    <message>
        <source>The currency in which the provider bills, by its three letters</source>
        <translation>服务商计费所用货币的三字母代码</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>as the price table says</source>
        <translation>以价格表为准</translation>
    </message>
    <message>
        <source>a million tokens of prompts</source>
        <translation>每百万提示词词元</translation>
    </message>
    <message>
        <source>What a million tokens of prompts cost</source>
        <translation>一百万个提示词词元的费用</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>缓存输入</translation>
    </message>
    <message>
        <source>as input</source>
        <translation>与输入相同</translation>
    </message>
    <message>
        <source>a million that it had cached</source>
        <translation>每百万已被其缓存的词元</translation>
    </message>
    <message>
        <source>What a million tokens cost that the provider has in its own cache</source>
        <translation>服务商自身缓存命中的一百万个词元的费用</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>a million tokens of answers</source>
        <translation>每百万回答词元</translation>
    </message>
    <message>
        <source>What a million tokens of answers cost</source>
        <translation>一百万个回答词元的费用</translation>
    </message>
    <message>
        <source>Each request</source>
        <translation>每个请求</translation>
    </message>
    <message>
        <source>by tokens</source>
        <translation>按词元</translation>
    </message>
    <message>
        <source>where requests are billed</source>
        <translation>按请求计费时填写</translation>
    </message>
    <message>
        <source>What one request costs, where the provider does not bill tokens</source>
        <translation>服务商不按词元计费时，一个请求的费用</translation>
    </message>
</context>
<context>
    <name>lw::ui::EstimateFoot</name>
    <message>
        <source>Estimate for %1</source>
        <translation>%1的估算</translation>
    </message>
    <message numerus="yes">
        <source>about, from %n record(s)</source>
        <translation>
            <numerusform>约数，基于 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Ask the model for the records that are waiting</source>
        <translation>让模型标注等待中的记录</translation>
    </message>
    <message>
        <source>There are no records to ask yet.</source>
        <translation>还没有可以标注的记录。</translation>
    </message>
    <message>
        <source>Nothing is waiting. Retry failed asks those again.</source>
        <translation>没有等待中的记录。失败的记录可以重试。</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>没有等待中的记录。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>%1 of prompts, %2 of answers</source>
        <translation>提示词 %1，回答 %2</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Not known: the price of the model is not in the table, or nothing was measured yet.</source>
        <translation>未知：价格表中没有该模型的价格，或尚未实测。</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>At the rate of the last run of this task and model</source>
        <translation>按此任务与模型上次运行的速率</translation>
    </message>
    <message>
        <source>Not known before something was measured.</source>
        <translation>实测之前未知。</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Nothing is billed there.</source>
        <translation>那里不计费。</translation>
    </message>
    <message>
        <source>From %1 to %2, 95 times of 100</source>
        <translation>100 次中有 95 次在 %1 到 %2 之间</translation>
    </message>
    <message numerus="yes">
        <source>Try %n record(s) first</source>
        <translation>
            <numerusform>先试 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for the first records that wait, and estimate the others by what these took; nothing is asked twice</source>
        <translation>先提问排在最前的记录，再按其用量估算其余的；不会重复提问</translation>
    </message>
    <message>
        <source>Counted by estimate on a sample. Answers and time are not known before a run.</source>
        <translation>按样本估算。运行之前，回答与时间未知。</translation>
    </message>
    <message numerus="yes">
        <source>by %n request(s), ± %1</source>
        <translation>
            <numerusform>按 %n 个请求，± %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n request(s)</source>
        <translation>
            <numerusform>按 %n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>In all projects, as far as prices are known</source>
        <translation>所有项目合计，仅含价格已知的部分</translation>
    </message>
    <message>
        <source>tokens in</source>
        <translation>输入词元</translation>
    </message>
    <message>
        <source>The number at a time can be changed now, all else when the run has ended.</source>
        <translation>并发数现在就可以修改，其他设置要等运行结束。</translation>
    </message>
    <message numerus="yes">
        <source>The cache has about %n answer(s).</source>
        <translation>
            <numerusform>缓存中约有 %n 个答案。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule answers about %n record(s).</source>
        <translation>
            <numerusform>规则可直接回答约 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Counted on a sample. Answers and time are not known before a run.</source>
        <translation>按样本计数。运行之前不知道答案长度和时间。</translation>
    </message>
    <message>
        <source>Scaled up from requests with the same task, model and parameters; within ± 95 times of 100.</source>
        <translation>由任务、模型和参数相同的请求推算；100 次中有 95 次在 ± 范围之内。</translation>
    </message>
</context>
<context>
    <name>lw::ui::ExamplesPanel</name>
    <message>
        <source>Examples</source>
        <translation>示例样本</translation>
    </message>
    <message>
        <source>Add example</source>
        <translation>添加示例样本</translation>
    </message>
    <message>
        <source>Add an example to the task</source>
        <translation>为任务添加一个示例样本</translation>
    </message>
    <message>
        <source>Remove example</source>
        <translation>移除示例样本</translation>
    </message>
    <message>
        <source>Remove the chosen example from the task</source>
        <translation>从任务中移除所选的示例样本</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text of the example</source>
        <translation>示例样本的文本</translation>
    </message>
    <message>
        <source>A text as the records have it</source>
        <translation>与记录类似的一段文本</translation>
    </message>
    <message>
        <source>No examples yet</source>
        <translation>还没有示例样本</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation>还没有文本</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>A few typical texts with their answers show the model what is meant.</source>
        <translation>几段带答案的典型文本，能让模型明白要求。</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无答案</translation>
    </message>
</context>
<context>
    <name>lw::ui::ExchangePane</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>复制提示词</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制应答</translation>
    </message>
    <message>
        <source>This record was not asked yet.</source>
        <translation>这条记录尚未请求过。</translation>
    </message>
    <message>
        <source>No answer is kept.</source>
        <translation>没有保存应答。</translation>
    </message>
    <message>
        <source>Chunk %1 of %2</source>
        <translation>第 %1 个分块，共 %2 个</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>输入 %1 个词元，输出 %2 个</translation>
    </message>
</context>
<context>
    <name>lw::ui::ExportSheet</name>
    <message numerus="yes">
        <source>%n records written to %1.</source>
        <translation>
            <numerusform>已将 %n 条记录写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>导出已取消，没有写入文件。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Export %n records</source>
        <translation>
            <numerusform>导出 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the records</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation>选择要写入的文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation>文件开头预览</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>lw::ui::FieldForm</name>
    <message>
        <source>The keys above answer this field.</source>
        <translation>用上面的按键填写此字段。</translation>
    </message>
    <message>
        <source>“%1” is no whole number; what stood here before holds.</source>
        <translation>“%1”不是整数；原来的值保持不变。</translation>
    </message>
    <message>
        <source>“%1” is no number; what stood here before holds.</source>
        <translation>“%1”不是数字；原来的值保持不变。</translation>
    </message>
    <message>
        <source>This is no JSON; what stood here before holds.</source>
        <translation>这不是 JSON；原来的值保持不变。</translation>
    </message>
    <message>
        <source>Next: type what belongs here.</source>
        <translation>接下来：在这里输入内容。</translation>
    </message>
</context>
<context>
    <name>lw::ui::FigureLabel</name>
    <message>
        <source>%1: %2</source>
        <comment>caption and figure</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lw::ui::FilterBar</name>
    <message>
        <source>Search in %1</source>
        <translation>在 %1 中搜索</translation>
    </message>
    <message>
        <source>Search in %1 and %2</source>
        <translation>在 %1 和 %2 中搜索</translation>
    </message>
    <message>
        <source>Search in the records</source>
        <translation>在记录中搜索</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by label, gold, failure or length</source>
        <translation>按标签、标准答案、失败原因或长度筛选</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>刷新列表</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>选择列</translation>
    </message>
</context>
<context>
    <name>lw::ui::FilterChip</name>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>移除筛选条件“%1”</translation>
    </message>
</context>
<context>
    <name>lw::ui::FilterMenu</name>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>标准答案</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and how many</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
</context>
<context>
    <name>lw::ui::FilterTabs</name>
    <message>
        <source>Show the other tabs</source>
        <translation>显示其他标签页</translation>
    </message>
</context>
<context>
    <name>lw::ui::FolderRow</name>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Open the file manager at this place</source>
        <translation>在文件管理器中打开此位置</translation>
    </message>
</context>
<context>
    <name>lw::ui::FoldersPanel</name>
    <message>
        <source>no project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Everything stays on this computer; only the texts of a run go to the endpoint you chose.</source>
        <translation>一切都留在这台电脑上；只有运行所用的文本会发送到你选择的端点。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>One file: texts, answers, decisions and their history.</source>
        <translation>一个文件：文本、应答、决定及其历史。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What you choose here. No key is in it.</source>
        <translation>你在这里所做的选择。其中不含密钥。</translation>
    </message>
    <message>
        <source>Stored answers</source>
        <translation>已存储的回答</translation>
    </message>
    <message>
        <source>To move a project, close it and move its file.</source>
        <translation>要移动项目，先关闭它，再移动其文件。</translation>
    </message>
</context>
<context>
    <name>lw::ui::GuidelinePanel</name>
    <message>
        <source>Open %1 in the browser?</source>
        <translation>在浏览器中打开 %1？</translation>
    </message>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>此链接没有去处：%1</translation>
    </message>
    <message>
        <source>What the guidelines say of %1</source>
        <translation>标注指南对 %1 的说明</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>标注指南</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>Guidelines, version %1, saved by %2 %3</source>
        <comment>how long ago</comment>
        <translation>标注指南，版本 %1，%2 保存于%3</translation>
    </message>
    <message>
        <source>Text of the guidelines, Markdown</source>
        <translation>标注指南正文（Markdown）</translation>
    </message>
    <message>
        <source>Markdown; a heading that is the name of a label begins its passage</source>
        <translation>Markdown；以标签名为标题的小节即该标签的说明</translation>
    </message>
    <message>
        <source>Write guidelines</source>
        <translation>编写标注指南</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change the guidelines; the earlier text is kept</source>
        <translation>修改标注指南；旧版本会保留</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saves the guidelines as a new version</source>
        <translation>将标注指南存为新版本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leaves the guidelines as they were</source>
        <translation>标注指南保持不变</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>关闭标注指南</translation>
    </message>
    <message>
        <source>There are no guidelines yet.</source>
        <translation>还没有标注指南。</translation>
    </message>
</context>
<context>
    <name>lw::ui::HandOutForm</name>
    <message>
        <source>Choose the folder for the files</source>
        <translation>选择存放文件的文件夹</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Ann, Bo</source>
        <translation>小安, 小波</translation>
    </message>
    <message>
        <source>Their names, with commas between them</source>
        <translation>姓名，用逗号分隔</translation>
    </message>
    <message>
        <source>Overlap: the share of the records that two people get</source>
        <translation>重叠：由两个人都标注的记录所占比例</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Only where two people decide the same record can they be compared</source>
        <translation>只有两个人决定同一条记录时才能比较</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Gold: the share of records whose right answer is known here and not in the files</source>
        <translation>标准答案：此处已知正确答案而文件中没有的记录所占比例</translation>
    </message>
    <message>
        <source>Share of gold</source>
        <translation>标准答案比例</translation>
    </message>
    <message>
        <source>By these records one sees how good a person is</source>
        <translation>通过这些记录可以看出标注质量</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>按原有情况</translation>
    </message>
    <message>
        <source>Blind: the share that is decided with the model&apos;s answer hidden</source>
        <translation>盲审：隐藏模型答案进行决定的比例</translation>
    </message>
    <message>
        <source>Blind share</source>
        <translation>盲审比例</translation>
    </message>
    <message>
        <source>By these records person and model are compared</source>
        <translation>通过这些记录比较人与模型</translation>
    </message>
    <message>
        <source>With the model&apos;s suggestions</source>
        <translation>附带模型的建议</translation>
    </message>
    <message>
        <source>Without them the model&apos;s answers are not in the files at all</source>
        <translation>不附带时，文件中完全没有模型的答案</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>存放文件的文件夹</translation>
    </message>
    <message>
        <source>It is made if it is not there</source>
        <translation>不存在时会创建</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>lw::ui::HistogramChart</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a percentile and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and more: %n answer(s)</source>
        <translation>
            <numerusform>%1 及以上：%n 个应答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n answer(s)</source>
        <translation>
            <numerusform>%1 至 %2：%n 个应答</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>暂无数据。</translation>
    </message>
    <message>
        <source>Percentiles: %1.</source>
        <translation>百分位数：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>lw::ui::HistoryList</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>gold says %1</source>
        <translation>标准答案为 %1</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有任何操作。</translation>
    </message>
    <message>
        <source>accepting</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>the change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>rejecting</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>skipping</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>the flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>taking the flag away</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>a decision</source>
        <translation>一个决定</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>%1 answered %2, run %3</source>
        <translation>%1 回答 %2，第 %3 次运行</translation>
    </message>
    <message>
        <source>%1 answered %2, run %3, prompt %4</source>
        <translation>%1 回答 %2，第 %3 次运行，提示词 %4</translation>
    </message>
    <message>
        <source>%1 gave no label: %2, run %3</source>
        <translation>%1 未给出标签：%2，第 %3 次运行</translation>
    </message>
    <message>
        <source>%1 refused to answer, run %2</source>
        <translation>%1 拒答，第 %2 次运行</translation>
    </message>
    <message>
        <source>%1 accepted %2</source>
        <translation>%1 接受了 %2</translation>
    </message>
    <message>
        <source>%1 labelled it %2</source>
        <translation>%1 标注为 %2</translation>
    </message>
    <message>
        <source>%1 changed %2 to %3</source>
        <translation>%1 将 %2 改为 %3</translation>
    </message>
    <message>
        <source>%1 rejected the label</source>
        <translation>%1 驳回了标签</translation>
    </message>
    <message>
        <source>%1 rejected %2</source>
        <translation>%1 驳回了 %2</translation>
    </message>
    <message>
        <source>%1 skipped it</source>
        <translation>%1 跳过了此记录</translation>
    </message>
    <message>
        <source>%1 flagged it</source>
        <translation>%1 标记了此记录</translation>
    </message>
    <message>
        <source>%1 took the flag away</source>
        <translation>%1 取消了标记</translation>
    </message>
    <message>
        <source>%1 undid %2</source>
        <translation>%1 撤销了%2</translation>
    </message>
    <message>
        <source>%1 redid %2</source>
        <translation>%1 重做了%2</translation>
    </message>
    <message>
        <source>%1 (before its data changed)</source>
        <translation>%1（数据更改之前）</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1（已撤销）</translation>
    </message>
    <message>
        <source>an edit</source>
        <translation>一次修改</translation>
    </message>
    <message>
        <source>%1 edited it to %2</source>
        <translation>%1 改成了 %2</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 asked: %2</source>
        <translation>%1 提问：%2</translation>
    </message>
    <message>
        <source>%1 took the note away</source>
        <translation>%1 删除了备注</translation>
    </message>
    <message>
        <source>%1 noted: %2</source>
        <translation>%1 备注：%2</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Prompt: version %1</source>
        <translation>提示词：第 %1 版</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>端点：%1</translation>
    </message>
    <message>
        <source>The model&apos;s answer was shown.</source>
        <translation>显示了模型的答案。</translation>
    </message>
    <message>
        <source>The model&apos;s answer was not shown.</source>
        <translation>未显示模型的答案。</translation>
    </message>
</context>
<context>
    <name>lw::ui::HowSection</name>
    <message>
        <source>Concurrency</source>
        <translation>并发数</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>分块</translation>
    </message>
    <message>
        <source> tok</source>
        <translation> 词元</translation>
    </message>
    <message>
        <source>Longest chunk, in tokens</source>
        <translation>最长分块的词元数</translation>
    </message>
    <message>
        <source>A record that is longer is asked in parts</source>
        <translation>更长的记录会分成几部分请求</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Overlap of chunks, in tokens</source>
        <translation>分块重叠的词元数</translation>
    </message>
    <message>
        <source>What a chunk repeats of the one before</source>
        <translation>每个分块与前一分块重复的部分</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Whether answers that are known are asked for again</source>
        <translation>是否再次请求已知的应答</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>no record of the sample is longer</source>
        <translation>抽样中没有更长的记录</translation>
    </message>
    <message>
        <source>about %1 % of the records are cut, then their parts vote</source>
        <translation>约 %1% 的记录会被切分，再由各部分投票</translation>
    </message>
    <message>
        <source>longer records are cut, then their parts vote</source>
        <translation>长记录会被切分，再由各部分投票</translation>
    </message>
    <message>
        <source>read twice, so that nothing is cut in two</source>
        <translation>重复读取，以免内容被切断</translation>
    </message>
    <message>
        <source>It is to be below half of a chunk: %1 at most.</source>
        <translation>应小于分块的一半：最多 %1。</translation>
    </message>
    <message>
        <source>every record is asked, known answers too</source>
        <translation>每条记录都会请求，包括已知应答的记录</translation>
    </message>
    <message>
        <source>a known answer is free and there at once</source>
        <translation>已知应答不产生费用，立即可用</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Records in one request</source>
        <translation>每个请求的记录数</translation>
    </message>
    <message>
        <source>How many records are asked in one request</source>
        <translation>一个请求里问多少条记录</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message numerus="yes">
        <source>%n at a time, as the endpoint&apos;s settings say</source>
        <translation>
            <numerusform>同时 %n 个，按端点设置</numerusform>
        </translation>
    </message>
    <message>
        <source>each record is asked alone</source>
        <translation>每条记录单独提问</translation>
    </message>
    <message numerus="yes">
        <source>%n records a request; its fixed part is paid once</source>
        <translation>
            <numerusform>每个请求 %n 条；固定部分只付一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>begins with %n a request, more while it goes well</source>
        <translation>
            <numerusform>从每个请求 %n 条开始，顺利就再加</numerusform>
        </translation>
    </message>
    <message>
        <source>all is asked again, what is labelled too</source>
        <translation>全部重新提问，包括已标注的</translation>
    </message>
    <message>
        <source>no network: what is not known fails</source>
        <translation>不用网络：未知的记为失败</translation>
    </message>
    <message>
        <source>as many as the endpoint takes well</source>
        <translation>以端点能顺利承受的数量为准</translation>
    </message>
    <message numerus="yes">
        <source>as many as the endpoint takes well, %n at most</source>
        <translation>
            <numerusform>以端点能顺利承受的数量为准，最多 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exactly %n request(s) at a time</source>
        <translation>
            <numerusform>始终同时 %n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>How many requests are under way at the same time; a run that goes on takes the new number at once</source>
        <translation>同时进行多少个请求；运行中修改会立即生效</translation>
    </message>
    <message>
        <source>Answers up to</source>
        <translation>答案时限</translation>
    </message>
    <message>
        <source>Oldest answer that is taken from the cache, in days</source>
        <translation>从缓存取用的答案最多多少天前</translation>
    </message>
    <message>
        <source>An answer that was stored longer ago is asked for again</source>
        <translation>存入更早的答案会重新请求</translation>
    </message>
    <message>
        <source>any age</source>
        <translation>不限</translation>
    </message>
    <message>
        <source> d</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>however old they are</source>
        <translation>不论新旧</translation>
    </message>
    <message>
        <source>older ones are asked for again</source>
        <translation>更早的会重新请求</translation>
    </message>
</context>
<context>
    <name>lw::ui::ImportOptions</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Its labels</source>
        <translation>其中的标签</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>标准答案</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>审核决定</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>lw::ui::ImportPreviewModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>lw::ui::ImportSheet</name>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation>
            <numerusform>导入 %1 及另外 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>rows 1 to %1 of %2</source>
        <translation>第 1 至 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>rows 1 to %1</source>
        <translation>第 1 至 %1 行</translation>
    </message>
    <message>
        <source>This file cannot be imported as it is</source>
        <translation>此文件无法按原样导入</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Rows that cannot be read</source>
        <translation>无法读取的行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What each column is for, and its name in the prompt</source>
        <translation>每列的用途及其在提示词中的名称</translation>
    </message>
    <message numerus="yes">
        <source>%n records were imported.</source>
        <translation>
            <numerusform>已导入 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be read and are saved in %1.</source>
        <translation>
            <numerusform>%n 行无法读取，已保存到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the columns</source>
        <translation>显示列</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>显示这些行</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Import %n records</source>
        <translation>
            <numerusform>导入 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the records</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Rows that cannot be read are listed with line and reason, and saved.</source>
        <translation>无法读取的行会连同行号和原因一并列出并保存。</translation>
    </message>
    <message>
        <source>%1 of %2 imported, %3 a second</source>
        <translation>已导入 %1 条，共 %2 条，每秒 %3 条</translation>
    </message>
    <message>
        <source>%1 imported, %2 a second</source>
        <translation>已导入 %1 条，每秒 %2 条</translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation>选择项目文件</translation>
    </message>
    <message>
        <source>Labelwright projects (*.lwproj)</source>
        <translation>Labelwright 项目 (*.lwproj)</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Close the import sheet</source>
        <translation>关闭导入面板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the import; the project stays as it is</source>
        <translation>取消导入；项目保持不变</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Choose another project file</source>
        <translation>选择其他项目文件</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
</context>
<context>
    <name>lw::ui::KeyField</name>
    <message>
        <source>after the URL</source>
        <translation>填写 URL 后可用</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>The key that the provider gave you. It is not shown again after it was stored.</source>
        <translation>服务商提供的密钥。保存后不再显示。</translation>
    </message>
    <message>
        <source>A key is stored</source>
        <translation>已保存密钥</translation>
    </message>
    <message>
        <source>A stored key is never shown.</source>
        <translation>已保存的密钥绝不会显示。</translation>
    </message>
    <message>
        <source>Store key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Store the key (Enter)</source>
        <translation>保存密钥（Enter）</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>保留原密钥</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Enter another key in its place</source>
        <translation>输入另一个密钥来替换</translation>
    </message>
    <message>
        <source>Remove the key of this endpoint</source>
        <translation>移除此端点的密钥</translation>
    </message>
    <message>
        <source>%1   in the keychain</source>
        <comment>dots for a key</comment>
        <translation>%1   在钥匙串中</translation>
    </message>
    <message>
        <source>%1   in memory</source>
        <comment>dots for a key</comment>
        <translation>%1   在内存中</translation>
    </message>
</context>
<context>
    <name>lw::ui::KeyHint</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip and the keys that do the same</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>lw::ui::KeyRow</name>
    <message>
        <source>%1 is the key of “%2” already.</source>
        <comment>a key, a command</comment>
        <translation>%1 已是“%2”的按键。</translation>
    </message>
    <message>
        <source>%1 chooses the label at place %2 in tasks that have so many.</source>
        <translation>在标签较多的任务中，%1 用于选择第 %2 个标签。</translation>
    </message>
    <message>
        <source>Digits choose labels. Press another key.</source>
        <translation>数字键用于选择标签。请按其他键。</translation>
    </message>
    <message>
        <source>The window needs %1 itself. Press another key.</source>
        <translation>窗口本身需要 %1。请按其他键。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>请按键…</translation>
    </message>
    <message>
        <source>Press, then press the key that it should have. Esc leaves it as it is.</source>
        <translation>先按此按钮，再按要使用的键。按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>command, its keys</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>As in the preset</source>
        <translation>恢复预设</translation>
    </message>
    <message>
        <source>Keys of “%1” as in the preset</source>
        <translation>将“%1”的按键恢复为预设</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>改用此键</translation>
    </message>
</context>
<context>
    <name>lw::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close the keys</source>
        <translation>关闭按键列表</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>标注为 %1</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>搜索队列</translation>
    </message>
    <message>
        <source>%1, with your changes</source>
        <comment>keys as in Prodigy</comment>
        <translation>%1，含您的改动</translation>
    </message>
    <message>
        <source>Keys do nothing while you type in a field. They work with a Chinese input method on, in full width too. Select several records in the queue with Shift or Ctrl+A to decide on all of them. Every key can be changed in Settings, Keys.</source>
        <translation>在输入框中打字时按键不起作用。开着中文输入法或全角时也有效。在队列中用 Shift 或 Ctrl+A 选中多条记录，即可一起处理。所有按键都可在“设置 › 按键”中更改。</translation>
    </message>
</context>
<context>
    <name>lw::ui::KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>How you review: which single keys decide, and whose decisions they are.</source>
        <translation>复核的方式：用哪些单键作决定，以及决定记在谁的名下。</translation>
    </message>
    <message>
        <source>Review keys</source>
        <translation>复核按键</translation>
    </message>
    <message>
        <source>As in the tool your hands know. On the Review page “?” shows them all.</source>
        <translation>沿用你熟悉的工具的按键。在“复核”页按“?”可查看全部按键。</translation>
    </message>
    <message>
        <source>Key hints</source>
        <translation>按键提示</translation>
    </message>
    <message>
        <source>Keys are shown on buttons. Tooltips name them in any case.</source>
        <translation>在按钮上显示按键。无论是否开启，工具提示中都会注明按键。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>It stands at every decision you make, in the project and in exports.</source>
        <translation>在项目和导出文件中，你的每个决定都会附上此名字。</translation>
    </message>
    <message>
        <source>Choose whose keys the Review page follows</source>
        <translation>选择“复核”页采用哪种工具的按键</translation>
    </message>
    <message>
        <source>Show keys on buttons</source>
        <translation>在按钮上显示按键</translation>
    </message>
    <message>
        <source>Show key hints</source>
        <translation>显示按键提示</translation>
    </message>
    <message>
        <source>Your name as an annotator</source>
        <translation>你作为标注者的名字</translation>
    </message>
    <message>
        <source>Every key</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>Press a key&apos;s button, then the key it should be. Labels are chosen by digits, whatever stands here.</source>
        <translation>先按某个按键的按钮，再按要使用的键。无论如何设置，标签都用数字键选择。</translation>
    </message>
    <message>
        <source>All as in the preset</source>
        <translation>全部恢复预设</translation>
    </message>
    <message>
        <source>Forgets what you changed of this preset&apos;s keys.</source>
        <translation>清除您对此预设按键所做的改动。</translation>
    </message>
</context>
<context>
    <name>lw::ui::LabelRow</name>
    <message>
        <source>Colour of label %1</source>
        <translation>标签 %1 的颜色</translation>
    </message>
    <message>
        <source>Choose the colour of this label</source>
        <translation>选择此标签的颜色</translation>
    </message>
    <message>
        <source>Key of label %1</source>
        <translation>标签 %1 的按键</translation>
    </message>
    <message>
        <source>The key that gives this label in Review</source>
        <translation>复核时给出此标签的按键</translation>
    </message>
    <message>
        <source>Name of label %1</source>
        <translation>标签 %1 的名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description of label %1</source>
        <translation>标签 %1 的描述</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>标签的含义</translation>
    </message>
    <message>
        <source>Move or remove label %1</source>
        <translation>移动或移除标签 %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>By its place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>颜色 %1</translation>
    </message>
    <message>
        <source>Own colour…</source>
        <translation>自定义颜色…</translation>
    </message>
</context>
<context>
    <name>lw::ui::LabelsEditor</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add label</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add a label to the task</source>
        <translation>为任务添加一个标签</translation>
    </message>
    <message>
        <source>colours stay colour-blind safe</source>
        <translation>颜色始终便于色觉障碍者辨认</translation>
    </message>
    <message>
        <source>Type to find a label</source>
        <translation>输入以查找标签</translation>
    </message>
    <message>
        <source>Show the labels whose name has these words</source>
        <translation>显示名称含有这些字的标签</translation>
    </message>
    <message>
        <source>%1 of %2 shown; type to find</source>
        <translation>显示 %1 / %2，输入以查找</translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation>找到 %1 / %2</translation>
    </message>
</context>
<context>
    <name>lw::ui::LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window. Your texts and labels stay as they are.</source>
        <translation>窗口的语言。你的文本和标签保持不变。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Follow the language of the system</source>
        <translation>跟随系统语言</translation>
    </message>
    <message>
        <source>Show the window in %1</source>
        <translation>将窗口语言设为“%1”</translation>
    </message>
    <message>
        <source>It changes at once; nothing needs a restart.</source>
        <translation>立即生效，无需重启。</translation>
    </message>
</context>
<context>
    <name>lw::ui::LimitsSection</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>name, connection and encryption</source>
        <translation>域名、连接与加密</translation>
    </message>
    <message>
        <source>How long a connection is waited for; 0: without end</source>
        <translation>等待连接多久；0 表示不限</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首词元</translation>
    </message>
    <message>
        <source>longer where a model thinks or is loaded</source>
        <translation>模型要思考或加载时应更长</translation>
    </message>
    <message>
        <source>How long a streamed answer may take to begin; 0: without end</source>
        <translation>流式回答最迟多久开始；0 表示不限</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>停顿</translation>
    </message>
    <message>
        <source>in the middle of an answer</source>
        <translation>回答中途</translation>
    </message>
    <message>
        <source>How long a streamed answer may pause; 0: without end</source>
        <translation>流式回答可以停顿多久；0 表示不限</translation>
    </message>
    <message>
        <source>Whole request</source>
        <translation>整个请求</translation>
    </message>
    <message>
        <source>0 is no deadline, in each of these</source>
        <translation>以上各项填 0 都表示不限时</translation>
    </message>
    <message>
        <source>How long one try may take in all; 0: without end</source>
        <translation>一次尝试总共可以用多久；0 表示不限</translation>
    </message>
    <message>
        <source>First delay</source>
        <translation>首次等待</translation>
    </message>
    <message>
        <source>doubles with each try; a random part of it</source>
        <translation>每次翻倍，随机取其一部分</translation>
    </message>
    <message>
        <source>How long the first retry waits at most</source>
        <translation>第一次重试最多等多久</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>after errors that may pass</source>
        <translation>遇到可能自行消失的错误时</translation>
    </message>
    <message>
        <source>How often a request is sent again after a broken connection or an error of the server</source>
        <translation>连接中断或服务器出错后，请求重发多少次</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>at the same time; auto: one a request</source>
        <translation>同时打开；自动：每个请求一个</translation>
    </message>
    <message>
        <source>How many connections are open at the same time</source>
        <translation>同时打开多少个连接</translation>
    </message>
    <message>
        <source>all at their defaults</source>
        <translation>均为默认值</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n 项已更改</numerusform>
        </translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>Cap on cost</source>
        <translation>费用上限</translation>
    </message>
    <message>
        <source>in the currency that the endpoint bills in</source>
        <translation>以端点计费的货币为准</translation>
    </message>
    <message>
        <source>A run stops before it costs more; it needs a price of the model, in the settings of the endpoint</source>
        <translation>费用将超过此值时停止运行；需要在端点设置中有该模型的价格</translation>
    </message>
    <message>
        <source>Cap on requests</source>
        <translation>请求上限</translation>
    </message>
    <message>
        <source>a run has one cap: the last one holds</source>
        <translation>一次运行只有一个上限，以最后填写的为准</translation>
    </message>
    <message>
        <source>A run stops after so many requests, tries again included</source>
        <translation>达到此请求数后停止运行，重试也计入</translation>
    </message>
    <message>
        <source>Cap on tokens</source>
        <translation>词元上限</translation>
    </message>
    <message>
        <source>of prompts and answers together</source>
        <translation>提示词与回答合计</translation>
    </message>
    <message>
        <source>A run stops before it uses up more tokens</source>
        <translation>词元用量将超过此值时停止运行</translation>
    </message>
</context>
<context>
    <name>lw::ui::LinkRow</name>
    <message>
        <source>Show these records: %1</source>
        <translation>显示这些记录：%1</translation>
    </message>
</context>
<context>
    <name>lw::ui::MainWindow</name>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Labelwright projects (*.lwproj)</source>
        <translation>Labelwright 项目 (*.lwproj)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the texts to label</source>
        <translation>选择要标注的文本</translation>
    </message>
    <message>
        <source>Datasets (*.csv *.tsv *.jsonl *.ndjson *.json *.xlsx *.docx *.txt *.md *.html *.htm *.conll *.gz *.zst *.zip)</source>
        <translation>数据集 (*.csv *.tsv *.jsonl *.ndjson *.json *.xlsx *.docx *.txt *.md *.html *.htm *.conll *.gz *.zst *.zip)</translation>
    </message>
    <message>
        <source>Labelwright</source>
        <translation>Labelwright</translation>
    </message>
    <message>
        <source>%1 – Labelwright</source>
        <comment>window title</comment>
        <translation>%1 – Labelwright</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>lw::ui::MappingHeader</name>
    <message>
        <source>What column %1 is for</source>
        <translation>列 %1 的用途</translation>
    </message>
</context>
<context>
    <name>lw::ui::MaskSection</name>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>addresses like name@host.tld</source>
        <translation>形如 name@host.tld 的地址</translation>
    </message>
    <message>
        <source>with + or 00, Chinese, North American</source>
        <translation>带 + 或 00 的、中国的、北美的</translation>
    </message>
    <message>
        <source>Chinese numbers of 18 digits, checked</source>
        <translation>18 位中国号码，经校验</translation>
    </message>
    <message>
        <source>13 to 19 digits, checked</source>
        <translation>13 至 19 位，经校验</translation>
    </message>
    <message>
        <source>Send a mark in its place; answers get back what stood there</source>
        <translation>以记号代替发送，答案里再换回原文</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>自定词语</translation>
    </message>
    <message>
        <source>Words of your own that are not to be sent, one a line</source>
        <translation>不发送的自定词语，每行一个</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>每行一个</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) masked in record %1.</source>
        <translation>
            <numerusform>记录 %1 中遮盖了 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is masked in record %1.</source>
        <translation>记录 %1 中没有遮盖任何内容。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n 类</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what has such a form is found: no names, no addresses of houses, no numbers in words. The prompt with all its examples is sent as the preview shows it.</source>
        <translation>只能找到具有这类形式的内容：人名、住址和用文字写的号码都找不到。提示词连同所有示例样本会按预览所示发送。</translation>
    </message>
</context>
<context>
    <name>lw::ui::ModelHealth</name>
    <message>
        <source>not a language model, ready</source>
        <translation>不是语言模型，就绪</translation>
    </message>
    <message>
        <source>%1, not tested yet</source>
        <comment>address of a server</comment>
        <translation>%1，尚未测试</translation>
    </message>
    <message>
        <source>%1, the last run failed</source>
        <comment>address of a server</comment>
        <translation>%1，上次运行失败</translation>
    </message>
    <message>
        <source>%1, the last run did not begin</source>
        <comment>address of a server</comment>
        <translation>%1，上次运行未能开始</translation>
    </message>
</context>
<context>
    <name>lw::ui::ModelSection</name>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>请求对象</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Choose a model that the endpoint offers, or type its name</source>
        <translation>选择端点提供的模型，或输入模型名称</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Ask the endpoint for its models</source>
        <translation>向端点查询可用的模型</translation>
    </message>
    <message>
        <source>Check the endpoint…</source>
        <translation>检查端点…</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流式</translation>
    </message>
    <message>
        <source>Show tokens as they come</source>
        <translation>边生成边显示词元</translation>
    </message>
    <message>
        <source>tokens show as they come</source>
        <translation>词元边生成边显示</translation>
    </message>
    <message>
        <source>Embedded baseline, not a language model</source>
        <translation>内置基线（不是语言模型）</translation>
    </message>
    <message>
        <source>Connect a model…</source>
        <translation>连接模型…</translation>
    </message>
    <message>
        <source>Asking the endpoint for its models…</source>
        <translation>正在向端点查询模型…</translation>
    </message>
    <message>
        <source>The endpoint lists no models. Type the name.</source>
        <translation>端点未列出模型。可直接输入名称。</translation>
    </message>
    <message>
        <source>The endpoint does not list this model.</source>
        <translation>端点未列出此模型。</translation>
    </message>
    <message>
        <source>Learns from the examples on this computer; a start, no measure of a model</source>
        <translation>在本机从示例样本中学习；只是起点，不能用来衡量模型</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>How much the model thinks before it answers: thoughts take time and cost as answers do</source>
        <translation>模型回答前思考多少：思考和回答一样费时费钱</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>少</translation>
    </message>
    <message>
        <source>High</source>
        <translation>多</translation>
    </message>
    <message>
        <source>The provider&apos;s default</source>
        <translation>提供方的默认值</translation>
    </message>
    <message>
        <source>This model does not think; nothing is said of it.</source>
        <translation>此模型不会思考，因此不作说明。</translation>
    </message>
    <message>
        <source>Slower and dearer; most labels need none.</source>
        <translation>更慢也更贵；大多数标签用不着。</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>What leaves this computer…</source>
        <translation>哪些内容离开本机…</translation>
    </message>
    <message>
        <source>Which columns may be sent, who may be asked, and what is written down of it</source>
        <translation>可以发送哪些列、可以询问谁，以及留下怎样的记录</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
</context>
<context>
    <name>lw::ui::NormaliseSection</name>
    <message>
        <source>There are no fields of words. Dates and numbers are looked for in those.</source>
        <translation>没有文字类字段，而日期和数字要在其中查找。</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>照原样</translation>
    </message>
    <message>
        <source>date, 2021-05-03</source>
        <translation>日期，2021-05-03</translation>
    </message>
    <message>
        <source>number, 1234.5</source>
        <translation>数字，1234.5</translation>
    </message>
    <message>
        <source>How %1 is written</source>
        <translation>%1 的写法</translation>
    </message>
    <message>
        <source>Write what the model says there in one way, where it is surely one</source>
        <translation>能确定时，把模型的说法统一写成一种形式</translation>
    </message>
    <message>
        <source>3/5/2021 is read</source>
        <translation>3/5/2021 读作</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>日与月的顺序</translation>
    </message>
    <message>
        <source>How a date is read that could be two days</source>
        <translation>可能是两个日子的日期如何读取</translation>
    </message>
    <message>
        <source>1,234 is read</source>
        <translation>1,234 读作</translation>
    </message>
    <message>
        <source>with a decimal point</source>
        <translation>以点为小数点</translation>
    </message>
    <message>
        <source>with a decimal comma</source>
        <translation>以逗号为小数点</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>How a number is read that could be two</source>
        <translation>可能是两个数的数字如何读取</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::NumberField</name>
    <message>
        <source>Write a number from %1 to %2, or nothing for the default.</source>
        <translation>请填写 %1 到 %2 之间的数；留空即用默认值。</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2, or nothing for the default.</source>
        <translation>请填写 %1 到 %2 之间的整数；留空即用默认值。</translation>
    </message>
</context>
<context>
    <name>lw::ui::ParameterFields</name>
    <message>
        <source>temp </source>
        <translation>温度 </translation>
    </message>
    <message>
        <source>temp auto</source>
        <translation>温度 自动</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Temperature: 0 answers the same each time, higher varies</source>
        <translation>温度：0 时每次回答相同，越高变化越大</translation>
    </message>
    <message>
        <source>top p </source>
        <translation>top p </translation>
    </message>
    <message>
        <source>top p auto</source>
        <translation>top p 自动</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Top p: only the likeliest words that together have this share</source>
        <translation>Top p：只取概率最高、合计达到此比例的词</translation>
    </message>
    <message>
        <source>max </source>
        <translation>上限 </translation>
    </message>
    <message>
        <source>max auto</source>
        <translation>上限 自动</translation>
    </message>
    <message>
        <source>Most tokens of an answer</source>
        <translation>单个回答的词元上限</translation>
    </message>
    <message>
        <source>Most tokens of an answer: what is longer is cut off</source>
        <translation>单个回答的词元上限：超出部分会被截断</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>种子 </translation>
    </message>
    <message>
        <source>seed auto</source>
        <translation>种子 自动</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed: with the same one some servers repeat their answers</source>
        <translation>种子：相同时，部分服务器会给出相同的回答</translation>
    </message>
    <message>
        <source>Token probabilities</source>
        <translation>词元概率</translation>
    </message>
    <message>
        <source>How probable each label was to the model, for the order “uncertain first”. Answers are longer on the wire; a server that does not tell them is asked without.</source>
        <translation>模型认为每个标签的概率有多大，用于“最不确定优先”的顺序。传输的回答会更长；不提供概率的服务器则不再要求。</translation>
    </message>
</context>
<context>
    <name>lw::ui::PicksRow</name>
    <message>
        <source>From accepted records</source>
        <translation>取自已接受的记录</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>多样</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>最相近</translation>
    </message>
    <message>
        <source>Examples from accepted records</source>
        <translation>取自已接受记录的示例样本</translation>
    </message>
    <message>
        <source>Show only the examples that stand in the task</source>
        <translation>只使用任务中写好的示例样本</translation>
    </message>
    <message>
        <source>Show accepted records that are unlike each other, the same ones in every request</source>
        <translation>使用彼此不同的已接受记录，每个请求都相同</translation>
    </message>
    <message>
        <source>Show with each record the accepted ones that are most like it</source>
        <translation>为每条记录附上与其最相近的已接受记录</translation>
    </message>
    <message>
        <source>Number of examples from accepted records</source>
        <translation>取自已接受记录的示例样本数</translation>
    </message>
    <message>
        <source>Records whose answers people accepted can be shown as examples, too.</source>
        <translation>答案被人接受的记录也可以用作示例样本。</translation>
    </message>
    <message>
        <source>They stand in the system message, before every record the same. Records with a gold answer are never shown.</source>
        <translation>放在系统消息中，对所有记录都相同。有标准答案的记录从不使用。</translation>
    </message>
    <message>
        <source>They stand before each record, which is asked alone. Records with a gold answer are never shown.</source>
        <translation>放在每条记录之前，每条记录单独请求。有标准答案的记录从不使用。</translation>
    </message>
    <message>
        <source>No accepted record can be shown yet. Accept some in Review.</source>
        <translation>还没有可用的已接受记录。请在“复核”中接受一些。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n accepted record(s) can be shown yet. Accept more in Review, or ask for fewer.</source>
        <translation>
            <numerusform>目前只有 %n 条已接受的记录可用。请在“复核”中接受更多，或减少数量。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::PromptBar</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Show the prompt of a record as it is sent</source>
        <translation>显示某条记录实际发送的提示词</translation>
    </message>
    <message>
        <source>The record cannot be read.</source>
        <translation>无法读取该记录。</translation>
    </message>
    <message>
        <source>No record to show it with</source>
        <translation>没有可用于预览的记录</translation>
    </message>
    <message>
        <source>about %1 fixed</source>
        <translation>固定部分约 %1</translation>
    </message>
    <message>
        <source>Instructions, labels and examples: the same tokens in every request, so servers can keep them.</source>
        <translation>说明、标签和示例样本：每个请求中的词元都相同，服务器可以缓存。</translation>
    </message>
    <message>
        <source>about %1 record %2</source>
        <translation>约 %1，记录 %2</translation>
    </message>
    <message>
        <source>%1 fixed</source>
        <translation>固定部分 %1</translation>
    </message>
    <message>
        <source>%1 record %2</source>
        <translation>%1，记录 %2</translation>
    </message>
</context>
<context>
    <name>lw::ui::PromptPanel</name>
    <message>
        <source>Prompt as it is sent</source>
        <translation>实际发送的提示词</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record whose prompt is shown</source>
        <translation>显示其提示词的记录</translation>
    </message>
    <message>
        <source>Choose the record by its place in the data</source>
        <translation>按数据中的位置选择记录</translation>
    </message>
    <message>
        <source>System message</source>
        <translation>系统消息</translation>
    </message>
    <message>
        <source>User message</source>
        <translation>用户消息</translation>
    </message>
    <message>
        <source>about %1, the same in every request</source>
        <translation>约 %1，每个请求都相同</translation>
    </message>
    <message numerus="yes">
        <source>about %1, first of %n chunks</source>
        <translation>
            <numerusform>约 %1，共 %n 个分块，此为第一块</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1, the same in every request</source>
        <translation>%1，每个请求都相同</translation>
    </message>
    <message numerus="yes">
        <source>%1, first of %n chunks</source>
        <translation>
            <numerusform>%1，共 %n 个分块，此为第一块</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::QualityPanel</name>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>%1 with gold</source>
        <translation>%1 条有标准答案</translation>
    </message>
    <message>
        <source>accuracy, %1</source>
        <translation>准确率，%1</translation>
    </message>
    <message>
        <source>The model&apos;s label is that of gold in %1 of %2 records, with the 95 % interval after Wilson.</source>
        <translation>模型标签与标准答案一致的有 %1 条，共 %2 条记录，附 95% Wilson 置信区间。</translation>
    </message>
    <message>
        <source>kept, %1 of %2</source>
        <translation>保留，%1 / %2</translation>
    </message>
    <message>
        <source>How often the reviewer left the model&apos;s label as it was. The reviewer saw it, so this is no independent agreement.</source>
        <translation>复核者保留模型标签不变的比例。复核者看得到该标签，因此不能算独立的一致性。</translation>
    </message>
    <message>
        <source>A cell opens its records.</source>
        <translation>点击单元格可打开对应记录。</translation>
    </message>
    <message>
        <source>Without a gold column the accuracy is not known.</source>
        <translation>没有标准答案列，无法得知准确率。</translation>
    </message>
    <message>
        <source>Known when there is a gold column or something is reviewed.</source>
        <translation>有标准答案列或已复核的记录后才能得知。</translation>
    </message>
</context>
<context>
    <name>lw::ui::QueueMenu</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Save this view as…</source>
        <translation>将此视图另存为…</translation>
    </message>
    <message>
        <source>Name of the view to be saved</source>
        <translation>要保存的视图名称</translation>
    </message>
    <message>
        <source>Delete a view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Ask again…</source>
        <translation>重新提问…</translation>
    </message>
    <message>
        <source>Change a label…</source>
        <translation>更改标签…</translation>
    </message>
</context>
<context>
    <name>lw::ui::QueuePanel</name>
    <message>
        <source>Search the queue</source>
        <translation>搜索队列</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>未复核</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Which records the queue shows</source>
        <translation>队列显示哪些记录</translation>
    </message>
    <message>
        <source>Reviewed records</source>
        <translation>已复核的记录</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Show in Data</source>
        <translation>在数据中显示</translation>
    </message>
    <message>
        <source>Shows these records in the table of all data.</source>
        <translation>在全部数据的表格中显示这些记录。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2 a minute</source>
        <comment>95 of 300, 34 a minute</comment>
        <translation>%1，每分钟 %2 条</translation>
    </message>
    <message>
        <source>Records that were accepted, changed or rejected, of those that have an answer.</source>
        <translation>有回答的记录中，已接受、已更改或已驳回的数量。</translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n record(s).</source>
        <translation>
            <numerusform>已接受 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n record(s) to %1.</source>
        <translation>
            <numerusform>已将 %n 条记录更改为 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected %n record(s).</source>
        <translation>
            <numerusform>已驳回 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped %n record(s).</source>
        <translation>
            <numerusform>已跳过 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flagged %n record(s).</source>
        <translation>
            <numerusform>已标记 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the flag from %n record(s).</source>
        <translation>
            <numerusform>已取消 %n 条记录的标记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undid %n decision(s).</source>
        <translation>
            <numerusform>已撤销 %n 个决定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redid %n decision(s).</source>
        <translation>
            <numerusform>已重做 %n 个决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Show %n new record(s)</source>
        <translation>
            <numerusform>显示 %n 条新记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n decision(s) again</source>
        <translation>
            <numerusform>重新保存 %n 个决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Filter the queue, and open or save a view of it</source>
        <translation>筛选队列，打开或保存视图</translation>
    </message>
    <message numerus="yes">
        <source>It is an example of the task now, which has %n.</source>
        <translation>
            <numerusform>已设为任务的示例，任务现有 %n 个示例。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is no example any more; the task has %n left.</source>
        <translation>
            <numerusform>已不再是示例，任务还有 %n 个示例。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept or change a record first: what you said of it can become an example.</source>
        <translation>请先接受或更改一条记录：您的判断可以成为示例。</translation>
    </message>
    <message>
        <source>This record makes no example: its text is empty or too long, a part of it is masked, or the task has no such answer now.</source>
        <translation>这条记录不能作为示例：文本为空或过长，部分内容被遮盖，或任务现在没有这样的答案。</translation>
    </message>
    <message>
        <source>The fields do not fit the schema of the task. Look at the values, then accept again.</source>
        <translation>字段不符合任务的 Schema。请检查各个值，然后再接受。</translation>
    </message>
    <message>
        <source>“%1” must not be left empty. Fill it in, then accept again.</source>
        <translation>“%1”不能为空。请填写后再接受。</translation>
    </message>
</context>
<context>
    <name>lw::ui::Rail</name>
    <message>
        <source>Menu (%1)</source>
        <translation>菜单（%1）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表盘</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordFacts</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>标准答案</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>投票</translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordPane</name>
    <message>
        <source>Show the text</source>
        <translation>显示文本</translation>
    </message>
    <message>
        <source>Prompt and answer</source>
        <translation>提示词与回答</translation>
    </message>
    <message>
        <source>Shows the text of the record again.</source>
        <translation>重新显示记录的文本。</translation>
    </message>
    <message>
        <source>Shows what the model was asked, and its own words.</source>
        <translation>显示模型收到的提问及其原始回答。</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>1,204 characters, 3 chunks</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n 个分块</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of record %1</source>
        <translation>记录 %1 的文本</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Single keys decide here; ? shows them.</source>
        <translation>在此按单个按键即可作出决定；按 ? 查看按键。</translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordPanel</name>
    <message>
        <source>Record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Show the record before</source>
        <translation>显示上一条记录</translation>
    </message>
    <message>
        <source>Show the next record</source>
        <translation>显示下一条记录</translation>
    </message>
    <message>
        <source>Open in Review</source>
        <translation>在复核中打开</translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordTableModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>The row&apos;s place in the input</source>
        <translation>该行在输入中的位置</translation>
    </message>
    <message>
        <source>Your label where you gave one, else the model&apos;s</source>
        <translation>有你给出的标签时显示它，否则显示模型的标签</translation>
    </message>
    <message>
        <source>Characters of the text and the other columns</source>
        <translation>文本及其他列的字符数</translation>
    </message>
    <message>
        <source>The id of the file</source>
        <translation>文件中的 ID</translation>
    </message>
    <message>
        <source>The label known to be right</source>
        <translation>已知正确的标签</translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordsView</name>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 条</translation>
    </message>
    <message>
        <source>1 selected of %1</source>
        <translation>已选 1 条，共 %1 条</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Looking for the records…</source>
        <translation>正在查找记录…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No record matches</source>
        <translation>没有匹配的记录</translation>
    </message>
    <message>
        <source>No record is left with these filters.</source>
        <translation>按这些筛选条件，没有剩余的记录。</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>未找到“%1”。</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>显示全部记录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Records by state</source>
        <translation>按状态划分的记录</translation>
    </message>
    <message>
        <source>The chosen record</source>
        <translation>所选记录</translation>
    </message>
    <message>
        <source>Searching by reading through; the index is at %1.</source>
        <translation>正在逐条查找；索引已完成 %1。</translation>
    </message>
</context>
<context>
    <name>lw::ui::RemarkLine</name>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <comment>who, what</comment>
        <translation>%1 提问：%2</translation>
    </message>
    <message>
        <source>%1 notes: %2</source>
        <comment>who, what</comment>
        <translation>%1 备注：%2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Question for who leads the work</source>
        <translation>给负责人的问题</translation>
    </message>
    <message>
        <source>%1: Enter keeps it, Esc drops it</source>
        <comment>Note</comment>
        <translation>%1：Enter 保存，Esc 放弃</translation>
    </message>
    <message>
        <source>Writes a note at the record. It says nothing about the label.</source>
        <translation>在记录上写备注。不影响标签。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Asks who leads the work, and flags the record.</source>
        <translation>向负责人提问，并标记此记录。</translation>
    </message>
</context>
<context>
    <name>lw::ui::RequestDelegate</name>
    <message>
        <source>asks again: %1</source>
        <translation>重试：%1</translation>
    </message>
    <message>
        <source>asks again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>try %1: %2</source>
        <translation>第 %1 次：%2</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>waiting to ask again</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>waiting for the first token</source>
        <translation>等待首词元</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 词元/s</translation>
    </message>
    <message>
        <source>%1 tok</source>
        <translation>%1 词元</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>首词元 %1</translation>
    </message>
</context>
<context>
    <name>lw::ui::RequestsModel</name>
    <message>
        <source>Request %1 to %2, record %3</source>
        <translation>请求 %1，发往 %2，记录 %3</translation>
    </message>
    <message>
        <source>%1: waits before it is asked again</source>
        <translation>%1：等待重试</translation>
    </message>
    <message>
        <source>%1: waiting for the first token</source>
        <translation>%1：等待首词元</translation>
    </message>
    <message>
        <source>%1: %2 so far</source>
        <translation>%1：目前 %2</translation>
    </message>
</context>
<context>
    <name>lw::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有分歧</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>文件顺序</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>队列顺序</translation>
    </message>
    <message>
        <source>In random order: what one reviews is a fair sample.</source>
        <translation>随机排列：已复核的部分即为公平的抽样。</translation>
    </message>
    <message>
        <source>As in the file.</source>
        <translation>与文件中的顺序相同。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Shows which keys do what.</source>
        <translation>显示各按键的作用。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Exports the reviewed records.</source>
        <translation>导出已复核的记录。</translation>
    </message>
    <message>
        <source>Every annotated record is reviewed.</source>
        <translation>已标注的记录均已复核。</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>撤销上一个决定</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>重做已撤销的操作</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Open a project or the sample to review its labels.</source>
        <translation>打开项目或示例以复核标签。</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>正在读取队列…</translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation>暂无可复核的内容</translation>
    </message>
    <message>
        <source>Run the annotation first; what it labels comes here.</source>
        <translation>先运行标注；标注结果会出现在这里。</translation>
    </message>
    <message>
        <source>Go to Annotate</source>
        <translation>前往“标注”</translation>
    </message>
    <message>
        <source>Export the decisions, or look at all records again.</source>
        <translation>可导出决定，或重新查看全部记录。</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>显示全部记录</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>无法读取队列</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Least certain first: by how many runs say so where several asked the same, else by the model&apos;s own confidence; unknown last.</source>
        <translation>最不确定的在前：多次运行问过相同内容时按有多少次结果相同，否则按模型自报的置信度；未知的在最后。</translation>
    </message>
    <message>
        <source>First the records of which other models or runs say otherwise, then those whose chunks disagree, then those that differ from gold.</source>
        <translation>先是其他模型或运行给出不同结果的记录，再是分块结果不一致的，然后是与标准答案不同的。</translation>
    </message>
    <message>
        <source>Only records whose texts are nearly the same and whose labels are not, next to each other. With many records the search takes a while; another order ends it.</source>
        <translation>只显示文本几乎相同而标签不同的记录，彼此相邻。记录很多时查找需要一些时间；换一种顺序即可停止。</translation>
    </message>
    <message>
        <source>Blind %1</source>
        <translation>盲审 %1</translation>
    </message>
    <message>
        <source>Hides the model&apos;s answer for this share of the records, so that agreement with it means something.</source>
        <translation>对这一比例的记录隐藏模型的答案，使与模型的一致率有意义。</translation>
    </message>
</context>
<context>
    <name>lw::ui::ReviewQueueModel</name>
    <message>
        <source>Record %1, loading</source>
        <translation>记录 %1，正在加载</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>gold differs</source>
        <translation>与答案不同</translation>
    </message>
    <message>
        <source>confidence unknown</source>
        <translation>置信度未知</translation>
    </message>
    <message>
        <source>%1 of the runs say so</source>
        <translation>%1 的运行结果相同</translation>
    </message>
    <message>
        <source>confidence %1 by the model&apos;s own word</source>
        <translation>置信度 %1（模型自报）</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>盲审</translation>
    </message>
    <message>
        <source>p %1</source>
        <comment>a probability</comment>
        <translation>p %1</translation>
    </message>
    <message>
        <source>token probability %1</source>
        <translation>词元概率 %1</translation>
    </message>
</context>
<context>
    <name>lw::ui::RuleRow</name>
    <message>
        <source>Expression of rule %1</source>
        <translation>规则 %1 的表达式</translation>
    </message>
    <message>
        <source>A regular expression that is looked for in the text</source>
        <translation>在文本中查找的正则表达式</translation>
    </message>
    <message>
        <source>regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Case counts in rule %1</source>
        <translation>规则 %1 区分大小写</translation>
    </message>
    <message>
        <source>Capital and small letters count</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Label of rule %1</source>
        <translation>规则 %1 的标签</translation>
    </message>
    <message>
        <source>The answer where the expression is found</source>
        <translation>找到表达式时的答案</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>移除规则 %1</translation>
    </message>
</context>
<context>
    <name>lw::ui::RulesSection</name>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Add a rule that answers without a model</source>
        <translation>添加一条不用模型即可作答的规则</translation>
    </message>
    <message>
        <source>Record %1: rule %2 says “%3”, and no model is asked.</source>
        <translation>记录 %1：规则 %2 给出“%3”，不询问模型。</translation>
    </message>
    <message>
        <source>A record in whose text an expression is found gets its label without a request. The first rule that is found counts.</source>
        <translation>文本中找到表达式的记录无需请求就得到其标签，以最先找到的规则为准。</translation>
    </message>
    <message>
        <source>Rule %1 has no expression. Write what is to be looked for, or remove the rule.</source>
        <translation>规则 %1 没有表达式。请写出要查找的内容，或移除该规则。</translation>
    </message>
    <message>
        <source>The expression of rule %1 cannot be read at character %2: %3.</source>
        <translation>规则 %1 的表达式在第 %2 个字符处无法读取：%3。</translation>
    </message>
    <message>
        <source>Rule %1 has no label. Choose the answer that it gives.</source>
        <translation>规则 %1 没有标签。请选择它给出的答案。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::RunChoice</name>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>ended at its limit</source>
        <translation>达到上限后结束</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Embedded baseline, not a language model</source>
        <translation>内置基线（不是语言模型）</translation>
    </message>
    <message>
        <source>Run %1, live</source>
        <translation>第 %1 次运行，实时</translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>第 %1 次运行，%2</translation>
    </message>
    <message>
        <source>Run %1: %2, %3, %4</source>
        <comment>number, model, date, how it ended</comment>
        <translation>第 %1 次运行：%2，%3，%4</translation>
    </message>
    <message>
        <source>Always the newest run</source>
        <translation>始终显示最新一次运行</translation>
    </message>
    <message>
        <source>ended at its cap</source>
        <translation>已达上限</translation>
    </message>
</context>
<context>
    <name>lw::ui::RunHeader</name>
    <message>
        <source>rec/s</source>
        <translation>条/s</translation>
    </message>
    <message>
        <source>Records a second over the last 10 seconds</source>
        <translation>最近 10 秒内每秒的记录数</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>词元/s</translation>
    </message>
    <message>
        <source>Tokens of answers a second over the last 10 seconds</source>
        <translation>最近 10 秒内每秒的回答词元数</translation>
    </message>
    <message>
        <source>left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Time left, should nothing change</source>
        <translation>情况不变时的剩余时间</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Cost of this run so far: %1</source>
        <translation>本次运行至今的费用：%1</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>what is spent, of a cap</comment>
        <translation>/ %1</translation>
    </message>
</context>
<context>
    <name>lw::ui::RunPanel</name>
    <message>
        <source>That was the embedded baseline, not a language model.</source>
        <translation>刚才使用的是内置基线，不是语言模型。</translation>
    </message>
    <message>
        <source>It shows how a run goes; its labels are a rough start.</source>
        <translation>它只演示运行的过程；给出的标签只是粗略的起点。</translation>
    </message>
    <message>
        <source>Connect a model…</source>
        <translation>连接模型…</translation>
    </message>
    <message>
        <source>Set up an endpoint with a language model</source>
        <translation>设置一个使用语言模型的端点</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>隐藏此行</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>较慢</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>重试中</translation>
    </message>
    <message>
        <source>Show all requests in flight</source>
        <translation>显示所有进行中的请求</translation>
    </message>
    <message>
        <source>Show those that take longer than 95 of 100 answers took</source>
        <translation>显示用时超过 95% 回答的请求</translation>
    </message>
    <message>
        <source>Show those that are not at their first try</source>
        <translation>显示不是首次尝试的请求</translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation>进行中的请求</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in flight</source>
        <translation>
            <numerusform>%n 个请求进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>进行中 %1</translation>
    </message>
    <message>
        <source>Embedded baseline</source>
        <translation>内置基线</translation>
    </message>
</context>
<context>
    <name>lw::ui::RunSide</name>
    <message>
        <source>Not annotated</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>Time per request</source>
        <translation>每个请求的用时</translation>
    </message>
    <message>
        <source>First token, p50</source>
        <translation>首词元，p50</translation>
    </message>
    <message>
        <source>Half of the requests had their first token by then</source>
        <translation>半数请求的首词元在此时间内到达</translation>
    </message>
    <message>
        <source>Answer, p50</source>
        <translation>回答，p50</translation>
    </message>
    <message>
        <source>Half of the answers were whole by then</source>
        <translation>半数回答在此时间内完成</translation>
    </message>
    <message>
        <source>Answer, p95</source>
        <translation>回答，p95</translation>
    </message>
    <message>
        <source>95 of 100 answers were whole by then</source>
        <translation>95% 的回答在此时间内完成</translation>
    </message>
    <message>
        <source>Tries beyond the first</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Requests that were sent again after an error that may pass</source>
        <translation>因暂时性错误而重新发送的请求</translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation>刚刚完成</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Review the labels</source>
        <translation>复核标签</translation>
    </message>
    <message>
        <source>Refused by the model</source>
        <translation>模型拒答</translation>
    </message>
</context>
<context>
    <name>lw::ui::SampleCard</name>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>60 messages in English and Chinese with known answers, labelled by the embedded baseline, which is not a language model. No key, no network.</source>
        <translation>60 条中英文消息，答案已知，由内置基线（不是语言模型）标注。无需密钥，无需网络。</translation>
    </message>
    <message>
        <source>Open sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Makes a project from the sample, or opens it as you left it</source>
        <translation>用示例新建项目；已有时按上次离开时的状态打开</translation>
    </message>
    <message>
        <source>then Run: labels arrive in about two seconds</source>
        <translation>然后运行：约两秒后出现标签</translation>
    </message>
</context>
<context>
    <name>lw::ui::ScaleFields</name>
    <message>
        <source>Lowest score</source>
        <translation>最低分</translation>
    </message>
    <message>
        <source>The lowest score of the scale</source>
        <translation>量表的最低分</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>最高分</translation>
    </message>
    <message>
        <source>The highest score of the scale</source>
        <translation>量表的最高分</translation>
    </message>
</context>
<context>
    <name>lw::ui::SchemaEditor</name>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>JSON Schema</source>
        <translation>JSON Schema</translation>
    </message>
    <message>
        <source>Edit the fields row by row</source>
        <translation>逐行编辑字段</translation>
    </message>
    <message>
        <source>Edit the JSON Schema of the fields as text</source>
        <translation>以文本编辑字段的 JSON Schema</translation>
    </message>
    <message>
        <source>Fields as a form or as text</source>
        <translation>字段的表单或文本形式</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Add a field to the answer</source>
        <translation>给答案添加一个字段</translation>
    </message>
    <message>
        <source>JSON Schema of the fields</source>
        <translation>字段的 JSON Schema</translation>
    </message>
    <message>
        <source>JSON Schema of the fields: an object with properties</source>
        <translation>字段的 JSON Schema：带 properties 的对象</translation>
    </message>
    <message>
        <source>Field %1 has no name.</source>
        <translation>字段 %1 没有名称。</translation>
    </message>
    <message>
        <source>There are two fields called “%1”. Rename one.</source>
        <translation>有两个名为“%1”的字段。请给其中一个改名。</translation>
    </message>
    <message>
        <source>“%1” has no values to choose from. Write them with | between them.</source>
        <translation>“%1”没有可选的值。请写出来，用 | 隔开。</translation>
    </message>
    <message>
        <source>This JSON cannot be read: %1</source>
        <translation>这段 JSON 无法读取：%1</translation>
    </message>
</context>
<context>
    <name>lw::ui::SchemaRow</name>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是否</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>list of words</source>
        <translation>文字列表</translation>
    </message>
    <message>
        <source>see the text</source>
        <translation>见文本</translation>
    </message>
    <message>
        <source>Name of field %1</source>
        <translation>字段 %1 的名称</translation>
    </message>
    <message>
        <source>The name under which the answer has this field</source>
        <translation>答案中这个字段的名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type of field %1</source>
        <translation>字段 %1 的类型</translation>
    </message>
    <message>
        <source>What the field holds</source>
        <translation>字段里放什么</translation>
    </message>
    <message>
        <source>Values of field %1</source>
        <translation>字段 %1 的值</translation>
    </message>
    <message>
        <source>The values to choose from, with | between them</source>
        <translation>可选的值，用 | 隔开</translation>
    </message>
    <message>
        <source>low | middle | high</source>
        <translation>低 | 中 | 高</translation>
    </message>
    <message>
        <source>Description of field %1</source>
        <translation>字段 %1 的说明</translation>
    </message>
    <message>
        <source>What it is to hold</source>
        <translation>应填什么</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Field %1 is required</source>
        <translation>字段 %1 必填</translation>
    </message>
    <message>
        <source>An answer without this field is none</source>
        <translation>缺少此字段的答案不成立</translation>
    </message>
    <message>
        <source>more in the text</source>
        <translation>文本中还有更多</translation>
    </message>
    <message>
        <source>The JSON Schema says more of this field than the form shows; it is kept.</source>
        <translation>JSON Schema 对此字段的说明多于表单所示，会予以保留。</translation>
    </message>
    <message>
        <source>Move or remove field %1</source>
        <translation>移动或移除字段 %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove field</source>
        <translation>移除字段</translation>
    </message>
</context>
<context>
    <name>lw::ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>lw::ui::ServerList</name>
    <message>
        <source>Embedded baseline</source>
        <translation>内置基线</translation>
    </message>
    <message>
        <source>inside this program</source>
        <translation>在本程序内</translation>
    </message>
    <message>
        <source>ready; not a language model, used by the sample</source>
        <translation>就绪；不是语言模型，供示例使用</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Take %1 as an endpoint for your projects</source>
        <translation>将 %1 作为项目的端点</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>runs, and has no model yet</source>
        <translation>正在运行，尚无模型</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation>
            <numerusform>%n 个模型：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>本机上的模型</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Looked for on this computer only. Nothing is sent anywhere until you press Run.</source>
        <translation>只在本机查找。按下“运行”之前，不会向任何地方发送数据。</translation>
    </message>
    <message>
        <source>Add a server on the network…</source>
        <translation>添加网络上的服务器…</translation>
    </message>
</context>
<context>
    <name>lw::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>No setting of this name. Try another word.</source>
        <translation>没有此名称的设置。换个词试试。</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置的分类</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>server model API key keychain URL provider test OpenAI Azure DeepSeek Qwen Ollama</source>
        <comment>search words</comment>
        <translation>服务器 模型 API 密钥 钥匙串 URL 网址 提供商 测试 OpenAI Azure DeepSeek Qwen 通义千问 Ollama</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>language English Chinese</source>
        <comment>search words</comment>
        <translation>语言 英文 英语 中文</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>light dark colour color appearance</source>
        <comment>search words</comment>
        <translation>浅色 深色 颜色 外观</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>shortcuts keyboard hints annotator name review</source>
        <comment>search words</comment>
        <translation>快捷键 键盘 提示 标注者 姓名 复核</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>stored answers size disk</source>
        <comment>search words</comment>
        <translation>已存储 回答 大小 磁盘</translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>path files project location</source>
        <comment>search words</comment>
        <translation>路径 文件 项目 位置</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>version about system report Qt</source>
        <comment>search words</comment>
        <translation>版本 关于 系统 报告 Qt</translation>
    </message>
</context>
<context>
    <name>lw::ui::SetupPanel</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Limits and retries</source>
        <translation>限制与重试</translation>
    </message>
    <message>
        <source>Clean the text</source>
        <translation>清理文本</translation>
    </message>
    <message>
        <source>Mask what is private</source>
        <translation>遮盖隐私</translation>
    </message>
    <message>
        <source>Rules without a model</source>
        <translation>不用模型的规则</translation>
    </message>
    <message>
        <source>Normalise dates and numbers</source>
        <translation>统一日期和数字</translation>
    </message>
</context>
<context>
    <name>lw::ui::SetupPresenter</name>
    <message>
        <source>No project is open.</source>
        <translation>没有打开的项目。</translation>
    </message>
    <message>
        <source>No column of the data is the text. Import a file and choose one.</source>
        <translation>数据中没有作为文本的列。导入文件并选择一列。</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>未选择模型。</translation>
    </message>
    <message>
        <source>The overlap is to be below half of a chunk.</source>
        <translation>重叠应小于分块的一半。</translation>
    </message>
    <message>
        <source>A field holds what it cannot take. Mend it, or leave it empty.</source>
        <translation>有一栏的内容无法接受。请改正，或将其留空。</translation>
    </message>
    <message>
        <source>This file was handed out to %1 for review: no model is asked in it.</source>
        <translation>该文件已分发给 %1 审阅：其中不会询问模型。</translation>
    </message>
</context>
<context>
    <name>lw::ui::SharingSheet</name>
    <message>
        <source>Start the run</source>
        <translation>开始运行</translation>
    </message>
    <message>
        <source>Keep the choice</source>
        <translation>保留选择</translation>
    </message>
    <message>
        <source>Keep this choice and ask the model</source>
        <translation>保留此选择并询问模型</translation>
    </message>
    <message>
        <source>Later runs of this project keep to it</source>
        <translation>此项目之后的运行都会遵守</translation>
    </message>
    <message>
        <source>The proxy %1 stands in between.</source>
        <translation>中间经过代理 %1。</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>连接未加密。</translation>
    </message>
    <message>
        <source>Not among the endpoints of this project</source>
        <translation>不在此项目允许的端点之中</translation>
    </message>
    <message>
        <source>So far it may only ask %1.</source>
        <translation>目前只允许询问 %1。</translation>
    </message>
    <message>
        <source>%1, about %2 in all</source>
        <translation>%1，合计约 %2</translation>
    </message>
    <message numerus="yes">
        <source>Instructions, labels and %n example(s) of the task go along as they are written.</source>
        <translation>
            <numerusform>任务的说明、标签和 %n 个示例样本会原样一同发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Instructions and labels of the task go along as they are written.</source>
        <translation>任务的说明和标签会原样一同发送。</translation>
    </message>
    <message>
        <source>in the prompt</source>
        <translation>在提示词中</translation>
    </message>
    <message>
        <source>Whether the column %1 may be sent</source>
        <translation>是否可以发送“%1”列</translation>
    </message>
    <message>
        <source>What is not ticked never leaves this computer, whatever a prompt names later.</source>
        <translation>未勾选的列不会离开本机，无论以后的提示词引用什么。</translation>
    </message>
    <message>
        <source>Left out of the prompt: %1.</source>
        <translation>不写入提示词：%1。</translation>
    </message>
    <message>
        <source>Only this endpoint may be used by this project</source>
        <translation>此项目只能使用这个端点</translation>
    </message>
    <message>
        <source>Only endpoints that are named may be used by this project</source>
        <translation>此项目只能使用指定的端点</translation>
    </message>
    <message>
        <source>This one and %1.</source>
        <translation>这个端点，以及 %1。</translation>
    </message>
    <message>
        <source>Before each attempt %1 gets a line beside the project: time, endpoint, ids, columns and a hash of each text.</source>
        <translation>每次尝试之前，项目旁的 %1 会增加一行：时间、端点、记录 ID、列，以及每段文本的哈希值。</translation>
    </message>
    <message>
        <source>Nothing is written down of what is sent.</source>
        <translation>不记录发送了什么。</translation>
    </message>
    <message>
        <source>The template names %1. Take it out of the template, or tick it.</source>
        <translation>模板引用了“%1”。从模板中去掉它，或勾选它。</translation>
    </message>
    <message>
        <source>Tick at least one column of the text.</source>
        <translation>至少勾选一个文本列。</translation>
    </message>
    <message>
        <source>Allow this endpoint, or choose another.</source>
        <translation>允许此端点，或选择其他端点。</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>哪些内容离开本机</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发送到</translation>
    </message>
    <message>
        <source>Let this project use this endpoint, too</source>
        <translation>让此项目也使用这个端点</translation>
    </message>
    <message>
        <source>Adds the endpoint to those that this project may ask</source>
        <translation>把此端点加入此项目可以询问的端点</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns that may be sent</source>
        <translation>可以发送的列</translation>
    </message>
    <message>
        <source>Rules of this project</source>
        <translation>此项目的规则</translation>
    </message>
    <message>
        <source>A run that would ask anybody else does not begin</source>
        <translation>会询问其他端点的运行不会开始</translation>
    </message>
    <message>
        <source>Write down every attempt before it is sent</source>
        <translation>每次尝试在发送之前先记录</translation>
    </message>
    <message>
        <source>A list of what was sent, when and where; the texts themselves are not in it</source>
        <translation>记录何时向哪里发送了什么；其中不含文本本身</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send nothing, and leave everything as it was</source>
        <translation>什么都不发送，一切保持原样</translation>
    </message>
    <message>
        <source>It runs on another computer.</source>
        <translation>它运行在另一台计算机上。</translation>
    </message>
    <message>
        <source>It runs on this computer, so nothing leaves it.</source>
        <translation>它运行在本机上，没有内容离开。</translation>
    </message>
    <message>
        <source>in the prompt, not shared</source>
        <translation>在提示词中，未共享</translation>
    </message>
</context>
<context>
    <name>lw::ui::SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
</context>
<context>
    <name>lw::ui::SpanList</name>
    <message>
        <source>%1, from character %2</source>
        <comment>a passage of the text</comment>
        <translation>%1，从第 %2 个字符起</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>片段</translation>
    </message>
</context>
<context>
    <name>lw::ui::StartPage</name>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1 is now among your endpoints, and a new project asks it.</source>
        <translation>%1 已加入你的端点，新项目将使用它。</translation>
    </message>
    <message>
        <source>Start labelling</source>
        <translation>开始标注</translation>
    </message>
    <message>
        <source>Texts in, labels by a language model, corrected by you, exported in the form you need.</source>
        <translation>导入文本，由语言模型标注，由你更正，再按需要的格式导出。</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>From tables, JSON, Excel, Word or text files</source>
        <translation>从表格、JSON、Excel、Word 或文本文件创建</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>A project that lies on this computer</source>
        <translation>本机上的项目</translation>
    </message>
    <message>
        <source>or drop a file anywhere</source>
        <translation>或将文件拖放到任意位置</translation>
    </message>
    <message>
        <source>Lately used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>From a template…</source>
        <translation>从模板开始…</translation>
    </message>
    <message>
        <source>Seven tasks with ten records each, to try and change</source>
        <translation>七个任务，各带十条记录，可试用和修改</translation>
    </message>
</context>
<context>
    <name>lw::ui::StatusLine</name>
    <message>
        <source>All changes saved</source>
        <translation>所有更改已保存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>No project open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>finished records, all records</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 rec/s</source>
        <translation>%1 条/s</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 词元/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>lw::ui::StatusSource</name>
    <message>
        <source>Embedded baseline</source>
        <translation>内置基线</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>model at endpoint</comment>
        <translation>%1，端点 %2</translation>
    </message>
    <message>
        <source>asking who answers…</source>
        <translation>正在查询由谁应答…</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>ending what is in flight…</source>
        <translation>正在等待进行中的请求结束…</translation>
    </message>
    <message>
        <source>opening connections…</source>
        <translation>正在建立连接…</translation>
    </message>
</context>
<context>
    <name>lw::ui::StoredAnswerPanel</name>
    <message>
        <source>%1, served as %2</source>
        <translation>%1，实际模型为 %2</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>输入 %1 个词元，输出 %2 个</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message numerus="yes">
        <source>%1, in a request of %n record(s)</source>
        <translation>
            <numerusform>%1，所在请求含 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>not used again yet</source>
        <translation>尚未再次使用</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), last %1</source>
        <translation>
            <numerusform>%n 次，最近一次：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored answer</source>
        <translation>已存储的回答</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制应答</translation>
    </message>
    <message>
        <source>Delete this stored answer…</source>
        <translation>删除此已存储的回答…</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>询问内容</translation>
    </message>
    <message>
        <source>What was asked about</source>
        <translation>提问的内容</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>The stored answer</source>
        <translation>已存储的回答</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The instructions that went with it</source>
        <translation>随附的说明</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>存储时间</translation>
    </message>
    <message>
        <source>Used again</source>
        <translation>再次使用</translation>
    </message>
</context>
<context>
    <name>lw::ui::TableColumns</name>
    <message>
        <source>Reset the columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>lw::ui::TaskFileRow</name>
    <message>
        <source>Replace this task by one from a file</source>
        <translation>用文件中的任务替换当前任务</translation>
    </message>
    <message>
        <source>Write this task to a file, for another project or the command line</source>
        <translation>把此任务写入文件，供其他项目或命令行使用</translation>
    </message>
    <message>
        <source>Load task file</source>
        <translation>载入任务文件</translation>
    </message>
    <message>
        <source>Task files (*.task.json *.json)</source>
        <translation>任务文件 (*.task.json *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save task file</source>
        <translation>保存任务文件</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>从模板</translation>
    </message>
    <message>
        <source>Replace this task by a template; without records it brings ten of its own</source>
        <translation>用模板替换当前任务；没有记录时自带十条</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>载入…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>Every version of this task with its note, what changed in it and how right its answers are</source>
        <translation>此任务的每个版本：备注、更改内容以及应答的正确率</translation>
    </message>
</context>
<context>
    <name>lw::ui::TaskSection</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the task is called</source>
        <translation>任务的名称</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What the model is to decide</source>
        <translation>模型要判断的内容</translation>
    </message>
    <message>
        <source>What is to be decided, as you would tell a colleague</source>
        <translation>要判断什么，像向同事交代一样写</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例样本</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit the examples of the task</source>
        <translation>编辑任务的示例样本</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Ask for a sentence that says why</source>
        <translation>要求用一句话说明理由</translation>
    </message>
    <message>
        <source>a sentence why: more tokens, often better</source>
        <translation>用一句话说明理由：词元更多，效果往往更好</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What the answer to a record is</source>
        <translation>一条记录的答案是什么</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>lw::ui::TeamSheet</name>
    <message>
        <source>This file was handed out to %1. When the records are decided, send it back.</source>
        <translation>该文件已分发给 %1。记录全部决定后，请将其发回。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n disputes</source>
        <translation>
            <numerusform>裁定 %n 处分歧</numerusform>
        </translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>第 %1 个文件，共 %2 个</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose the files that came back</source>
        <translation>选择发回的文件</translation>
    </message>
    <message>
        <source>Labelwright projects (*.lwproj)</source>
        <translation>Labelwright 项目 (*.lwproj)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>多人协作</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>An hour is one of work: breaks over five minutes are left out, and what was decided at once counts once. What settled a dispute is nobody&apos;s own word.</source>
        <translation>一小时指工作时间：超过五分钟的间隔不计，同一时刻的决定只计一次。裁定分歧的决定不算任何人自己的意见。</translation>
    </message>
    <message>
        <source>Shows the records that people disagree on. What you decide there counts for all of them.</source>
        <translation>显示标注者意见不一的记录。您在那里的决定对所有人有效。</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Drop the files that came back here, or choose them. The same file again does no harm; the same name is the same person.</source>
        <translation>将发回的文件拖到这里，或选择它们。重复收回同一文件没有影响；同名即同一人。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Brings what was decided in them into this project.</source>
        <translation>将其中的决定并入本项目。</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>分发</translation>
    </message>
    <message>
        <source>Makes one file for each person, without keys, endpoints and gold.</source>
        <translation>为每个人生成一个文件，不含密钥、端点和标准答案。</translation>
    </message>
    <message>
        <source>Stops what goes on, or closes the sheet.</source>
        <translation>停止正在进行的操作，或关闭面板。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>lw::ui::TemplateEdit</name>
    <message>
        <source>Template of a record</source>
        <translation>记录的模板</translation>
    </message>
    <message>
        <source>What is sent of a record: words, and {{column}} where its value stands</source>
        <translation>记录中要发送的内容：文字，以及表示取值的 {{列}}</translation>
    </message>
    <message>
        <source>Insert column</source>
        <translation>插入列</translation>
    </message>
    <message>
        <source>Put a column of the data into the template</source>
        <translation>把数据的一列放进模板</translation>
    </message>
    <message>
        <source>A: {{first}}

B: {{second}}</source>
        <translation>A：{{第一}}

B：{{第二}}</translation>
    </message>
    <message>
        <source>names the columns of A and of B</source>
        <translation>写明 A 与 B 所在的列</translation>
    </message>
    <message>
        <source>empty: the text as it is</source>
        <translation>留空：照原文本</translation>
    </message>
</context>
<context>
    <name>lw::ui::TestPanel</name>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>sends up to five small requests</source>
        <translation>最多发送五个小请求</translation>
    </message>
    <message>
        <source>possible when the URL is right</source>
        <translation>URL 正确时才能测试</translation>
    </message>
    <message>
        <source>tested %1, took %2</source>
        <comment>just now, 2.9 s</comment>
        <translation>已测试：%1，用时 %2</translation>
    </message>
    <message>
        <source>The report is on the clipboard. No key is in it.</source>
        <translation>报告已复制到剪贴板，其中不含密钥。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test name, connection, key, models and streaming of this endpoint</source>
        <translation>测试此端点的主机名、连接、密钥、模型和流式</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Copy without secrets</source>
        <translation>复制（不含密钥）</translation>
    </message>
    <message>
        <source>Copy the report of the test; no key is in it</source>
        <translation>复制测试报告；其中不含密钥</translation>
    </message>
    <message>
        <source>A step that fails says what the server answered and what to do.</source>
        <translation>失败的步骤会说明服务器的应答和解决办法。</translation>
    </message>
</context>
<context>
    <name>lw::ui::TestRow</name>
    <message>
        <source>%1: %2</source>
        <comment>a step, what was found</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lw::ui::TextDesk</name>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Esc goes back to the record, Ctrl+Enter accepts.</source>
        <translation>Esc 返回记录，Ctrl+Enter 接受。</translation>
    </message>
    <message>
        <source>Against the model&apos;s answer</source>
        <translation>与模型答案对比</translation>
    </message>
</context>
<context>
    <name>lw::ui::ThemePanel</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark, for the whole window.</source>
        <translation>浅色或深色，作用于整个窗口。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Follow what the system is set to</source>
        <translation>跟随系统设置</translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation>浅底深字</translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation>深底浅字</translation>
    </message>
    <message>
        <source>Texts are as large as the system says; the window grows with them.</source>
        <translation>文字大小跟随系统；窗口随之调整。</translation>
    </message>
</context>
<context>
    <name>lw::ui::TimeChart</name>
    <message>
        <source>%1: %2</source>
        <comment>series and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>暂无数据。</translation>
    </message>
    <message>
        <source>Last values, at %1: %2.</source>
        <translation>%1 时的最新值：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>lw::ui::TokenizerRow</name>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose the model&apos;s tokenizer, a .tiktoken file or a tokenizer.json, to count its tokens exactly</source>
        <translation>选择模型的分词器（.tiktoken 文件或 tokenizer.json），以精确计算词元</translation>
    </message>
    <message>
        <source>Count the tokens by estimate again</source>
        <translation>恢复为估算词元</translation>
    </message>
    <message>
        <source>reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>This file is no tokenizer that can be read. Choose a .tiktoken file or a tokenizer.json.</source>
        <translation>此文件不是可读取的分词器。请选择 .tiktoken 文件或 tokenizer.json。</translation>
    </message>
    <message>
        <source>Tokens cannot be counted by this file. Choose it again, or count by estimate.</source>
        <translation>无法用此文件计算词元。请重新选择，或改为估算。</translation>
    </message>
    <message>
        <source>Choose the model&apos;s tokenizer</source>
        <translation>选择模型的分词器</translation>
    </message>
    <message>
        <source>Tokenizers (*.tiktoken *.json)</source>
        <translation>分词器 (*.tiktoken *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>counted by estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>counted by %1</source>
        <translation>按 %1 计数</translation>
    </message>
</context>
<context>
    <name>lw::ui::VersionCard</name>
    <message>
        <source>Version %1, holds now</source>
        <translation>版本 %1，当前有效</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>This version cannot be read by this program.</source>
        <translation>本程序无法读取此版本。</translation>
    </message>
    <message>
        <source>The first one.</source>
        <translation>第一个版本。</translation>
    </message>
    <message>
        <source>The same task with other examples, picked from the records.</source>
        <translation>任务相同，从记录中选取的示例样本不同。</translation>
    </message>
    <message>
        <source>%1: %2. %3.</source>
        <comment>a model: records it has. accuracy.</comment>
        <translation>%1：%2。%3。</translation>
    </message>
    <message>
        <source>Nobody was asked with it yet.</source>
        <translation>尚未用此版本提问。</translation>
    </message>
</context>
<context>
    <name>lw::ui::VersionsSheet</name>
    <message>
        <source>Reading the versions…</source>
        <translation>正在读取版本…</translation>
    </message>
    <message>
        <source>The task as it stands is version %1.</source>
        <translation>当前任务为版本 %1。</translation>
    </message>
    <message>
        <source>The task as it stands is saved as no version yet: a run does that, or you do it here.</source>
        <translation>当前任务尚未存为版本：运行时会自动保存，也可以在此保存。</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Save as a version</source>
        <translation>存为版本</translation>
    </message>
    <message>
        <source>Gives the task as it stands a number and this note; what was answered before is stale then</source>
        <translation>为当前任务编号并附上此备注；此前的应答随之过期</translation>
    </message>
    <message>
        <source>Versions of the task</source>
        <translation>任务的版本</translation>
    </message>
    <message>
        <source>What is new in it, in a few words</source>
        <translation>简述此版本的更改</translation>
    </message>
    <message>
        <source>Note of the version</source>
        <translation>版本备注</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>所有版本</translation>
    </message>
</context>
<context>
    <name>lw::ui::VoiceStrip</name>
    <message>
        <source>What people say of this record</source>
        <translation>各人对这条记录的意见</translation>
    </message>
    <message>
        <source>People disagreed on this record. What %1 decided counts.</source>
        <translation>对这条记录曾有分歧。以 %1 的决定为准。</translation>
    </message>
    <message>
        <source>People disagree on this record. What you decide counts for all of them; what they said is kept.</source>
        <translation>对这条记录意见不一。您的决定对所有人有效；各人的意见会保留。</translation>
    </message>
    <message>
        <source>Several people looked at this record.</source>
        <translation>多人看过这条记录。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>%1 rejected the label</source>
        <translation>%1 驳回了标签</translation>
    </message>
    <message>
        <source>%1 rejected %2</source>
        <translation>%1 驳回了 %2</translation>
    </message>
    <message>
        <source>%1 skipped it</source>
        <translation>%1 跳过了此记录</translation>
    </message>
    <message>
        <source>%1 says it is %2</source>
        <translation>%1 认为是 %2</translation>
    </message>
    <message>
        <source>%1, without a suggestion</source>
        <translation>%1，未看到建议</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what somebody says, and when</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>lw::ui::WindowActions</name>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>打开示例项目(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Import records…</source>
        <translation>导入记录(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export records…</source>
        <translation>导出记录(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>设置(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Several &amp;people…</source>
        <translation>多人协作(&amp;P)…</translation>
    </message>
</context>
</TS>
