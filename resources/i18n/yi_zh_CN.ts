<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutPage</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Yi Desktop is free software under the Apache License 2.0. It stands on the work of others:</source>
        <translation>Yi Desktop 是采用 Apache License 2.0 的自由软件，它建立在许多人的成果之上：</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>In a chat</source>
        <translation>对话中</translation>
    </message>
    <message>
        <source>In lists and text</source>
        <translation>列表和文字中</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>显示或隐藏侧栏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>文字恢复默认大小</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一个区域</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>窗口的上一个区域</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>最小化</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Stop writing, or close what is on top</source>
        <translation>停止书写，或关闭最上层</translation>
    </message>
    <message>
        <source>Rewrite the last message, in an empty composer</source>
        <translation>输入框为空时，修改上一条消息</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在这个对话里查找</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Write the last answer again</source>
        <translation>重写上一个回答</translation>
    </message>
    <message>
        <source>Previous version of the last answer</source>
        <translation>上一个回答的前一版本</translation>
    </message>
    <message>
        <source>Next version of the last answer</source>
        <translation>上一个回答的后一版本</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>复制上一个回答</translation>
    </message>
    <message>
        <source>Rename a chat</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>可用的操作</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Select the message, then the whole chat</source>
        <translation>选择这条消息，再按选择整个对话</translation>
    </message>
    <message>
        <source>Select on from here</source>
        <translation>从这里继续选择</translation>
    </message>
    <message>
        <source>Select on by words</source>
        <translation>按词继续选择</translation>
    </message>
    <message>
        <source>One page up</source>
        <translation>向上一页</translation>
    </message>
    <message>
        <source>One page down</source>
        <translation>向下一页</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到底部</translation>
    </message>
</context>
<context>
    <name>AddModelDialog</name>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>模型 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>每秒 %1 个词元</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Same as system</source>
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
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>适中</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The kettle was still warm when the first train went by, so I poured a second cup and read the letter again.</source>
        <translation>头班火车驶过时，水壶还温着，于是我又倒了一杯，把信重读了一遍。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Add a text file</source>
        <translation>添加文本文件</translation>
    </message>
</context>
<context>
    <name>BlockCode</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>代码，%1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>复制这段代码</translation>
    </message>
</context>
<context>
    <name>BlockTable</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>BlockThinking</name>
    <message>
        <source>Thinking for %1 s</source>
        <translation>已思考 %1 秒</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <translation>思考了 %1 秒</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Answer copied</source>
        <translation>已复制回答</translation>
    </message>
    <message>
        <source>Conversation copied</source>
        <translation>已复制对话</translation>
    </message>
    <message>
        <source>Conversation saved</source>
        <translation>对话已保存</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>{title} (branch)</source>
        <translation>{title}（分支）</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>已删除消息</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>ChatScreen</name>
    <message>
        <source>Writing</source>
        <translation>正在写</translation>
    </message>
</context>
<context>
    <name>CheckMark</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Get a model to start</source>
        <translation>先添加一个模型</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>想问什么都可以</translation>
    </message>
    <message>
        <source>Ask a follow-up</source>
        <translation>接着问</translation>
    </message>
    <message>
        <source>Add a text file</source>
        <translation>添加文本文件</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context full: the oldest messages are left out</source>
        <translation>上下文已满：最早的消息不再读取</translation>
    </message>
    <message>
        <source>Context %1%</source>
        <translation>上下文 %1%</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 / %2 个词元</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>存为 Markdown…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Writing an answer</source>
        <translation>正在写回答</translation>
    </message>
</context>
<context>
    <name>DetailBox</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Something in Yi went wrong</source>
        <translation>Yi 出了点问题</translation>
    </message>
    <message>
        <source>Your conversations are kept. If it happens again, the report helps to find out why. It stays here unless you pass it on.</source>
        <translation>对话都还在。如果再次发生，这份报告有助于查明原因。除非你转交给别人，它只留在这里。</translation>
    </message>
</context>
<context>
    <name>DropSpot</name>
    <message>
        <source>Drop to add the model</source>
        <translation>松开即可添加模型</translation>
    </message>
    <message>
        <source>Drop to add the text to your message</source>
        <translation>松开即可把文字加进消息</translation>
    </message>
    <message>
        <source>Yi reads text files and models</source>
        <translation>Yi 能读文本文件和模型</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>收起详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The model stopped working</source>
        <translation>模型停止了工作</translation>
    </message>
    <message>
        <source>Its process ended while it was writing. What is written so far is kept. Try again to go on.</source>
        <translation>它的进程在书写时结束了。已写的内容都保留着。重试即可继续。</translation>
    </message>
    <message>
        <source>The model no longer answers</source>
        <translation>模型没有回应了</translation>
    </message>
    <message>
        <source>It was ended because it gave no sign of life. What is written so far is kept. Try again to go on.</source>
        <translation>因为毫无动静，它已被结束。已写的内容都保留着。重试即可继续。</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>内存不够</translation>
    </message>
    <message>
        <source>The model needed more memory than this computer has free, so it was ended. What is written so far is kept. Close other programs or choose a smaller model.</source>
        <translation>模型需要的内存超过了这台电脑的空闲内存，因此被结束。已写的内容都保留着。请关闭其他程序，或换一个较小的模型。</translation>
    </message>
    <message>
        <source>Its process said something that could not be understood. What is written so far is kept. Try again to go on.</source>
        <translation>它的进程发来了无法理解的内容。已写的内容都保留着。重试即可继续。</translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation>还没有选择模型</translation>
    </message>
    <message>
        <source>Your message is kept. Choose a model, then ask for the answer again.</source>
        <translation>消息已保留。请选择模型，然后再要一次回答。</translation>
    </message>
    <message>
        <source>The model&apos;s file is gone</source>
        <translation>模型文件不见了</translation>
    </message>
    <message>
        <source>It was moved or deleted. Your conversations are kept. Put the file back or choose another model.</source>
        <translation>它被移动或删除了。对话都还在。请放回文件，或选择其他模型。</translation>
    </message>
    <message>
        <source>This file is not a model</source>
        <translation>这个文件不是模型</translation>
    </message>
    <message>
        <source>Yi opens models in the GGUF format. Nothing was changed. Choose another file.</source>
        <translation>Yi 能打开 GGUF 格式的模型。没有任何改动。请选择其他文件。</translation>
    </message>
    <message>
        <source>The model&apos;s file is not complete</source>
        <translation>模型文件不完整</translation>
    </message>
    <message>
        <source>A part is missing, perhaps because a download ended early. Nothing was changed. Get the file again or choose another model.</source>
        <translation>缺了一部分，可能是下载提前中断。没有任何改动。请重新获取文件，或选择其他模型。</translation>
    </message>
    <message>
        <source>This kind of model is not known yet</source>
        <translation>还不认识这种模型</translation>
    </message>
    <message>
        <source>The engine cannot run it. Nothing was changed. Choose another model.</source>
        <translation>引擎无法运行它。没有任何改动。请选择其他模型。</translation>
    </message>
    <message>
        <source>The model could not be opened</source>
        <translation>模型打不开</translation>
    </message>
    <message>
        <source>Your conversations are kept. Try again or choose another model.</source>
        <translation>对话都还在。请重试，或选择其他模型。</translation>
    </message>
    <message>
        <source>This message is too long for the model</source>
        <translation>这条消息对模型来说太长了</translation>
    </message>
    <message>
        <source>It does not fit even without the earlier messages. Your text is kept. Shorten it or choose a model that can read more.</source>
        <translation>就算不带前面的消息也放不下。文字已保留。请缩短它，或选择能读更多的模型。</translation>
    </message>
    <message>
        <source>The model&apos;s template does not work</source>
        <translation>模型的模板不能用</translation>
    </message>
    <message>
        <source>The file describes how to talk to the model, and that part is faulty. Your message is kept. Choose another model.</source>
        <translation>文件里说明如何与模型对话的部分有误。消息已保留。请选择其他模型。</translation>
    </message>
    <message>
        <source>Your conversations need a newer Yi</source>
        <translation>对话需要更新版本的 Yi</translation>
    </message>
    <message>
        <source>They were saved by a newer version, and this one left them untouched. Install the newer version to open them.</source>
        <translation>它们由更新的版本保存，当前版本没有动它们。安装新版本即可打开。</translation>
    </message>
    <message>
        <source>The file with your conversations is damaged</source>
        <translation>存放对话的文件已损坏</translation>
    </message>
    <message>
        <source>It was left as it is, so nothing more is lost. Put back a copy of it from your back-up, then start Yi again.</source>
        <translation>文件保持原样，不会再有损失。请从备份中恢复一份，然后重新启动 Yi。</translation>
    </message>
    <message>
        <source>Yi is already open</source>
        <translation>Yi 已经打开</translation>
    </message>
    <message>
        <source>Another window holds your conversations. Nothing was changed. Go on there, or close it and start Yi again.</source>
        <translation>另一个窗口正在使用对话。没有任何改动。请在那里继续，或关闭它再启动 Yi。</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>The folder with your conversations may not be written to. What is saved is safe. Allow writing there, then try again.</source>
        <translation>存放对话的文件夹不允许写入。已保存的内容是安全的。请允许写入，然后重试。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>The last words could not be saved; what was saved before is safe. Free some space, then try again.</source>
        <translation>最后几个字没能保存；之前保存的内容是安全的。请腾出一些空间，然后重试。</translation>
    </message>
    <message>
        <source>The key does not open your conversations</source>
        <translation>密钥打不开对话</translation>
    </message>
    <message>
        <source>The file was made with another key and was left untouched. Put back the key or the file that belongs to it.</source>
        <translation>文件是用另一把密钥生成的，没有被改动。请放回密钥，或与之对应的文件。</translation>
    </message>
    <message>
        <source>This conversation is gone</source>
        <translation>这个对话已不在了</translation>
    </message>
    <message>
        <source>It was deleted meanwhile. Everything else is kept.</source>
        <translation>它刚刚被删除了。其他内容都还在。</translation>
    </message>
    <message>
        <source>Your conversations are being used elsewhere</source>
        <translation>对话正被其他程序使用</translation>
    </message>
    <message>
        <source>Another program, perhaps a back-up, holds the file. What is saved is safe. Wait until it is done, then try again.</source>
        <translation>另一个程序（可能是备份）占用了文件。已保存的内容是安全的。等它完成后再试。</translation>
    </message>
    <message>
        <source>Your conversations may not be opened</source>
        <translation>没有打开对话的权限</translation>
    </message>
    <message>
        <source>The file or its folder does not belong to you. Nothing was changed. Allow reading and writing there, then start Yi again.</source>
        <translation>文件或所在文件夹不属于你。没有任何改动。请允许读写，然后重新启动 Yi。</translation>
    </message>
    <message>
        <source>Your conversations cannot be reached</source>
        <translation>无法访问对话</translation>
    </message>
    <message>
        <source>The disk or the network drive that holds them does not answer. What is saved there is untouched. Connect it again, then start Yi again.</source>
        <translation>存放它们的磁盘或网络驱动器没有回应。那里保存的内容没有改动。请重新连接，然后启动 Yi。</translation>
    </message>
    <message>
        <source>A part of Yi is too old</source>
        <translation>Yi 的某个部件太旧</translation>
    </message>
    <message>
        <source>Its SQLite could damage your conversations, so they were not opened. Install Yi again.</source>
        <translation>其中的 SQLite 可能损坏对话，因此没有打开。请重新安装 Yi。</translation>
    </message>
    <message>
        <source>The key could not be kept</source>
        <translation>密钥没能保存</translation>
    </message>
    <message>
        <source>Without it nobody could open your conversations again, so none was begun. Look whether the disk is full or read-only, then try again.</source>
        <translation>没有密钥就再也打不开对话，因此没有开始任何对话。请检查磁盘是否已满或只读，然后重试。</translation>
    </message>
    <message>
        <source>That is not the passphrase</source>
        <translation>密码短语不对</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>没有任何改动。请重试。</translation>
    </message>
    <message>
        <source>The key to your conversations is missing</source>
        <translation>找不到对话的密钥</translation>
    </message>
    <message>
        <source>It is no longer in the system&apos;s keyring. Your conversations were left untouched. Restore the keyring, then start Yi again.</source>
        <translation>它已不在系统的密钥环里。对话没有改动。请恢复密钥环，然后重新启动 Yi。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked</source>
        <translation>系统的密钥环已锁定</translation>
    </message>
    <message>
        <source>It holds the key to your conversations, which were left untouched. Unlock the keyring, then try again.</source>
        <translation>对话的密钥在里面，对话没有改动。请解锁密钥环，然后重试。</translation>
    </message>
    <message>
        <source>The settings could not be read or saved</source>
        <translation>设置无法读取或保存</translation>
    </message>
    <message>
        <source>Your conversations are safe. Check that the settings file may be read and written.</source>
        <translation>对话是安全的。请检查设置文件是否允许读写。</translation>
    </message>
    <message>
        <source>The system did not take this setting</source>
        <translation>系统没有接受这项设置</translation>
    </message>
    <message>
        <source>Yi starts as it did before. Look whether you may write there.</source>
        <translation>Yi 仍按原来的方式启动。请检查那里是否可以写入。</translation>
    </message>
    <message>
        <source>The window could not be painted</source>
        <translation>无法绘制窗口</translation>
    </message>
    <message>
        <source>Nothing was lost. Look at what doctor says of the display.</source>
        <translation>什么都没有丢失。请看 doctor 对显示环境的说明。</translation>
    </message>
    <message>
        <source>The window was closed while it answered</source>
        <translation>回答时窗口被关闭了</translation>
    </message>
    <message>
        <source>Nothing else was lost. Ask again.</source>
        <translation>其他内容没有丢失。请再问一次。</translation>
    </message>
    <message>
        <source>This link is not opened</source>
        <translation>不打开这个链接</translation>
    </message>
    <message>
        <source>Only web and mail addresses are. You can copy its text.</source>
        <translation>只打开网页和邮件地址。你可以复制它的文字。</translation>
    </message>
    <message>
        <source>This file cannot be read as text</source>
        <translation>这个文件不能当作文本读取</translation>
    </message>
    <message>
        <source>Your message is as it was. Choose a text file of at most 1 MB.</source>
        <translation>消息没有变化。请选择不超过 1 MB 的文本文件。</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>文件没能保存</translation>
    </message>
    <message>
        <source>The conversation is kept. Choose another folder.</source>
        <translation>对话还在。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有成功</translation>
    </message>
    <message>
        <source>What was saved is safe. Try again.</source>
        <translation>已保存的内容是安全的。请重试。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>“{name}” was left out. Yi reads text files of up to 1 MB.</source>
        <translation>已略过“{name}”。Yi 能读不超过 1 MB 的文本文件。</translation>
    </message>
    <message>
        <source>{count} files were left out. Yi reads text files of up to 1 MB.</source>
        <translation>已略过 {count} 个文件。Yi 能读不超过 1 MB 的文本文件。</translation>
    </message>
    <message>
        <source>This version of Yi cannot open shared chats yet. “{name}” stays as it is.</source>
        <translation>这个版本的 Yi 还不能打开分享的对话。“{name}”保持原样。</translation>
    </message>
    <message>
        <source>Yi cannot open “{name}”. It opens models, which end in .gguf.</source>
        <translation>Yi 无法打开“{name}”。它能打开以 .gguf 结尾的模型。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>在这个对话里查找</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Plan this week’s dinners</source>
        <translation>安排这周的晚饭</translation>
    </message>
    <message>
        <source>For two, under 30 minutes, with what is in the fridge</source>
        <translation>两个人，30 分钟以内，用冰箱里现有的菜</translation>
    </message>
    <message>
        <source>Plan this week’s dinners for two, each under 30 minutes. In the fridge I have </source>
        <translation>安排这周的晚饭，两个人，每顿 30 分钟以内。冰箱里有</translation>
    </message>
    <message>
        <source>Explain a letter to me</source>
        <translation>帮我看懂一封信</translation>
    </message>
    <message>
        <source>Add a text file or paste the text, get it in plain words</source>
        <translation>添加文本文件或粘贴文字，换成好懂的说法</translation>
    </message>
    <message>
        <source>Explain this letter to me in plain words:

</source>
        <translation>请用好懂的话解释这封信：

</translation>
    </message>
    <message>
        <source>Practise a conversation</source>
        <translation>练习口语对话</translation>
    </message>
    <message>
        <source>You write, Yi answers and gently corrects you</source>
        <translation>你来写，Yi 接话，并温和地纠正</translation>
    </message>
    <message>
        <source>Let us practise a conversation. Answer me, and gently correct my mistakes. I begin: </source>
        <translation>我们来练习英语对话。请接我的话，并温和地纠正我的错误。我先说：</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Ask away. It stays here.</source>
        <translation>尽管问，都留在这台电脑里。</translation>
    </message>
    <message>
        <source>Yi runs on this computer and nothing leaves it. No account, no internet needed.</source>
        <translation>Yi 在这台电脑上运行，内容不会离开这里。不用注册，也不用联网。</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>This desktop has no tray, so closing the window ends Yi.</source>
        <translation>这个桌面没有托盘，关闭窗口会退出 Yi。</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>留在托盘中运行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The last chat</source>
        <translation>上次的对话</translation>
    </message>
    <message>
        <source>A new chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写作</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl + Enter</source>
        <translation>Ctrl + Enter</translation>
    </message>
    <message>
        <source>The model used last</source>
        <translation>上次使用的模型</translation>
    </message>
    <message>
        <source>For example: Answer briefly, and in the language I write in.</source>
        <translation>例如：回答要简短，并使用我所用的语言。</translation>
    </message>
</context>
<context>
    <name>InterruptedCard</name>
    <message>
        <source>You stopped this answer. What is written is kept.</source>
        <translation>你停止了这个回答。已写的内容都保留着。</translation>
    </message>
    <message>
        <source>This answer was interrupted. What is written is kept.</source>
        <translation>这个回答被中断了。已写的内容都保留着。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>LanguageNames</name>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>印尼语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of languages</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1等，另有 %2 种</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Brazilian Portuguese</source>
        <translation>巴西葡萄牙语</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>The language I write in</source>
        <translation>我书写所用的语言</translation>
    </message>
    <message>
        <source>Same as the window’s language</source>
        <translation>与界面语言相同</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open this link?</source>
        <translation>打开这个链接吗？</translation>
    </message>
    <message>
        <source>It leaves Yi and opens in another program, which connects to:</source>
        <translation>它会离开 Yi，在另一个程序中打开，并连接到：</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
</context>
<context>
    <name>LiveLine</name>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Reading your question</source>
        <translation>正在读你的问题</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 / %2 个词元</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>每秒 %1 个词元</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>to stop</source>
        <extracomment>After the key cap &quot;Esc&quot;</extracomment>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Yi Desktop</source>
        <translation>%1 – Yi Desktop</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edit message</source>
        <translation>编辑消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制这条消息</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Open a link…</source>
        <translation>打开链接…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>从这里另开分支</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Your first model is ready</source>
        <translation>第一个模型已经备好</translation>
    </message>
    <message>
        <source>Add a model to start</source>
        <translation>先添加一个模型</translation>
    </message>
    <message>
        <source>A model is one file that ends in .gguf. It stays where it is.</source>
        <translation>模型是一个以 .gguf 结尾的文件，会留在原处。</translation>
    </message>
    <message>
        <source>Other models</source>
        <translation>其他模型</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>添加模型…</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>More models</source>
        <translation>更多模型</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>添加模型…</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>reads %1 tokens</source>
        <translation>可读 %1 个词元</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>On the processor</source>
        <translation>在处理器上</translation>
    </message>
    <message>
        <source>{done}/{all} layers on GPU</source>
        <translation>{done}/{all} 层在显卡上</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>添加模型…</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>No model yet. A model is one file that ends in .gguf; Yi reads it where it lies.</source>
        <translation>还没有模型。模型是一个以 .gguf 结尾的文件，Yi 会在原处读取它。</translation>
    </message>
</context>
<context>
    <name>NativeMenuBar</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>View</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>前置全部窗口</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
</context>
<context>
    <name>PageButtons</name>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧栏</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>隐藏密码短语</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>显示密码短语</translation>
    </message>
</context>
<context>
    <name>PresetPicker</name>
    <message>
        <source>Precise</source>
        <translation>严谨</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>The likeliest words. For facts, code and summaries.</source>
        <translation>选最可能的词。适合事实、代码和摘要。</translation>
    </message>
    <message>
        <source>A little freedom. For most questions.</source>
        <translation>留一点自由。适合大多数问题。</translation>
    </message>
    <message>
        <source>More freedom and surprise. For ideas and stories.</source>
        <translation>更自由，更多意外。适合点子和故事。</translation>
    </message>
    <message>
        <source>How freely the model answers</source>
        <translation>模型回答的自由程度</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>All conversations were deleted</source>
        <translation>已删除所有对话</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Encrypted. The key lies in your system’s keyring.</source>
        <translation>已加密。密钥在系统的密钥环里。</translation>
    </message>
    <message>
        <source>Encrypted with your passphrase. It cannot be recovered.</source>
        <translation>已用你的密码短语加密。它无法找回。</translation>
    </message>
    <message>
        <source>Not encrypted. Anyone who gets this disk can read them.</source>
        <translation>未加密。拿到这块磁盘的人都能读取。</translation>
    </message>
    <message>
        <source>They will be encrypted as soon as the first one is kept.</source>
        <translation>保存第一个对话时就会加密。</translation>
    </message>
    <message>
        <source>What you write and what Yi answers</source>
        <translation>你写的和 Yi 回答的</translation>
    </message>
    <message>
        <source>Stays here unless you share it</source>
        <translation>除非你分享，否则只留在这里</translation>
    </message>
    <message>
        <source>Looking for new versions</source>
        <translation>检查新版本</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Usage statistics</source>
        <translation>使用统计</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Conversations on this disk</source>
        <translation>这块磁盘上的对话</translation>
    </message>
    <message>
        <source>Nothing has used the internet</source>
        <translation>没有任何内容使用过互联网</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>1 conversation. Models stay.</source>
        <translation>1 个对话。模型会保留。</translation>
    </message>
    <message>
        <source>%1 conversations. Models stay.</source>
        <translation>%1 个对话。模型会保留。</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>全部删除…</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>删除所有对话？</translation>
    </message>
    <message>
        <source>1 conversation is removed from this disk, with its draft and what waits to be sent. This cannot be undone. Models and settings stay.</source>
        <translation>1 个对话将连同草稿和待发送的内容从这块磁盘上移除，无法撤销。模型和设置会保留。</translation>
    </message>
    <message>
        <source>%1 conversations are removed from this disk, with drafts and what waits to be sent. This cannot be undone. Models and settings stay.</source>
        <translation>%1 个对话将连同草稿和待发送的内容从这块磁盘上移除，无法撤销。模型和设置会保留。</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect your conversations</source>
        <translation>保护你的对话</translation>
    </message>
    <message>
        <source>This system has no keyring to hold the key. Choose a passphrase: without it nobody can read your conversations, and neither can you. It cannot be recovered.

It protects against a stolen or copied disk, not against a program that runs as you.</source>
        <translation>这个系统没有可存放密钥的密钥环。请设一个密码短语：没有它，谁也读不了对话，你自己也不行，而且无法找回。

它能防止磁盘被盗或被复制，但防不住以你的身份运行的程序。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一样。</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>使用这个密码短语</translation>
    </message>
    <message>
        <source>Without protection</source>
        <translation>不加保护</translation>
    </message>
</context>
<context>
    <name>QueuedList</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>现在发送</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>收起详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as Markdown</source>
        <translation>存为 Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>SettingEntries</name>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Send a message with</source>
        <translation>发送消息的按键</translation>
    </message>
    <message>
        <source>enter return new line key</source>
        <translation>回车 换行 按键 快捷键</translation>
    </message>
    <message>
        <source>Open Yi Desktop when I sign in</source>
        <translation>登录时打开 Yi Desktop</translation>
    </message>
    <message>
        <source>start login autostart</source>
        <translation>开机 启动 自动 登录</translation>
    </message>
    <message>
        <source>When I close the window</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Answers in progress go on being written.</source>
        <translation>正在写的回答会继续写完。</translation>
    </message>
    <message>
        <source>tray background quit exit</source>
        <translation>托盘 后台 退出 关闭</translation>
    </message>
    <message>
        <source>Tell me when an answer is done</source>
        <translation>回答写完时通知我</translation>
    </message>
    <message>
        <source>Only if the window is not in front.</source>
        <translation>仅在窗口不在最前时。</translation>
    </message>
    <message>
        <source>notification message sound</source>
        <translation>通知 提醒 消息</translation>
    </message>
    <message>
        <source>When Yi opens, show</source>
        <translation>打开 Yi 时显示</translation>
    </message>
    <message>
        <source>Start new chats with</source>
        <translation>新对话使用</translation>
    </message>
    <message>
        <source>default model</source>
        <translation>默认模型</translation>
    </message>
    <message>
        <source>Answer in</source>
        <translation>回答所用语言</translation>
    </message>
    <message>
        <source>Each model lists the languages it knows well.</source>
        <translation>每个模型都列有它擅长的语言。</translation>
    </message>
    <message>
        <source>Numbers and dates</source>
        <translation>数字和日期</translation>
    </message>
    <message>
        <source>date time decimal comma</source>
        <translation>日期 时间 小数 逗号</translation>
    </message>
    <message>
        <source>Name chats automatically</source>
        <translation>自动给对话起名</translation>
    </message>
    <message>
        <source>A short title after the first question.</source>
        <translation>在第一个问题之后给出简短标题。</translation>
    </message>
    <message>
        <source>Instructions for every answer</source>
        <translation>对每个回答的要求</translation>
    </message>
    <message>
        <source>The model reads this before each chat.</source>
        <translation>模型会在每次对话前读到它。</translation>
    </message>
    <message>
        <source>system prompt role style</source>
        <translation>系统 提示词 角色 风格</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口语言</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>dark mode night colours</source>
        <translation>深色 浅色 夜间 模式 颜色 主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>font zoom larger smaller</source>
        <translation>字体 字号 缩放 放大 缩小</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行宽</translation>
    </message>
    <message>
        <source>How wide answers are in a large window.</source>
        <translation>大窗口中回答的宽度。</translation>
    </message>
    <message>
        <source>Show speed</source>
        <translation>显示速度</translation>
    </message>
    <message>
        <source>Under each answer.</source>
        <translation>显示在每个回答下方。</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>令牌 每秒 词元</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Panels appear without sliding.</source>
        <translation>面板直接出现，不滑动。</translation>
    </message>
    <message>
        <source>animation accessibility</source>
        <translation>动画 动效 无障碍 辅助功能</translation>
    </message>
    <message>
        <source>Internet use</source>
        <translation>互联网使用</translation>
    </message>
    <message>
        <source>connection log traffic</source>
        <translation>网络 连接 记录 流量</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>所有对话</translation>
    </message>
    <message>
        <source>erase remove clear history</source>
        <translation>清除 清空 抹掉 历史记录</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>open source</source>
        <translation>开源</translation>
    </message>
</context>
<context>
    <name>SettingsNavigation</name>
    <message>
        <source>Back to chats</source>
        <translation>返回对话</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>No setting found</source>
        <translation>没有找到设置</translation>
    </message>
    <message>
        <source>Yi Desktop %1</source>
        <translation>Yi Desktop %1</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>No program opens this link</source>
        <translation>没有程序能打开这个链接</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>隐藏侧栏</translation>
    </message>
    <message>
        <source>Your conversations will appear here. They are kept on this computer only.</source>
        <translation>对话会显示在这里，只存在本机。</translation>
    </message>
    <message>
        <source>No conversation has this in its title.</source>
        <translation>没有标题包含这些字的对话。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>“{title}” deleted</source>
        <translation>已删除“{title}”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>%1, an answer is being written</source>
        <translation>%1，正在写回答</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>The answer has ended</source>
        <translation>回答结束了</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Runs on this computer. Nothing leaves it.</source>
        <translation>在这台电脑上运行，内容不会离开这里。</translation>
    </message>
    <message>
        <source>Kept without protection</source>
        <translation>保存时未加保护</translation>
    </message>
</context>
<context>
    <name>StopButton</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>TextSizeSlider</name>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>en</source>
        <extracomment>Two letters: &quot;zh&quot; in Chinese, whose face comes first when reading. Otherwise &quot;en&quot; or &quot;pt&quot;.</extracomment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Still writing</source>
        <translation>还在写</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到底部</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Yi Desktop</source>
        <translation>打开 Yi Desktop</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Closing the window keeps Yi in the tray. Settings can change that.</source>
        <translation>关闭窗口后 Yi 会留在托盘中，可在设置中更改。</translation>
    </message>
    <message>
        <source>The answer is done.</source>
        <translation>回答已写完。</translation>
    </message>
    <message>
        <source>The answer has ended before its end.</source>
        <translation>回答未写完就结束了。</translation>
    </message>
    <message>
        <source>Yi Desktop goes on in the tray</source>
        <translation>Yi Desktop 在托盘中继续运行</translation>
    </message>
    <message>
        <source>Answers go on being written. To end it, choose Quit there.</source>
        <translation>回答会继续写。要结束，请在那里选择“退出”。</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Unlock your conversations</source>
        <translation>解锁你的对话</translation>
    </message>
    <message>
        <source>They are encrypted with your passphrase.</source>
        <translation>它们已用你的密码短语加密。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂时不</translation>
    </message>
</context>
<context>
    <name>UserActions</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>UserBubble</name>
    <message>
        <source>You: %1</source>
        <translation>你：%1</translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Previous version</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>第 %1 个版本，共 %2 个</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一个版本</translation>
    </message>
</context>
</TS>
