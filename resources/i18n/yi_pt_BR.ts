<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>AboutPage</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Yi Desktop is free software under the Apache License 2.0. It stands on the work of others:</source>
        <translation>O Yi Desktop é software livre sob a Apache License 2.0. Ele se apoia no trabalho de outros:</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Everywhere</source>
        <translation>Em toda parte</translation>
    </message>
    <message>
        <source>In a chat</source>
        <translation>Em uma conversa</translation>
    </message>
    <message>
        <source>In lists and text</source>
        <translation>Em listas e no texto</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nova conversa</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Mostrar ou ocultar a barra lateral</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Escolher um modelo</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto maior</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto menor</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>Texto no tamanho normal</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Próxima parte da janela</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior da janela</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fechar a janela</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimizar</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Enviar a mensagem</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nova linha</translation>
    </message>
    <message>
        <source>Stop writing, or close what is on top</source>
        <translation>Parar de escrever ou fechar o que está por cima</translation>
    </message>
    <message>
        <source>Rewrite the last message, in an empty composer</source>
        <translation>Reescrever a última mensagem, com o campo vazio</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar nesta conversa</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Próximo resultado</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Write the last answer again</source>
        <translation>Escrever de novo a última resposta</translation>
    </message>
    <message>
        <source>Previous version of the last answer</source>
        <translation>Versão anterior da última resposta</translation>
    </message>
    <message>
        <source>Next version of the last answer</source>
        <translation>Próxima versão da última resposta</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copiar a última resposta</translation>
    </message>
    <message>
        <source>Rename a chat</source>
        <translation>Renomear uma conversa</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>O que se pode fazer com ela</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar o que está selecionado</translation>
    </message>
    <message>
        <source>Select the message, then the whole chat</source>
        <translation>Selecionar a mensagem, depois a conversa toda</translation>
    </message>
    <message>
        <source>Select on from here</source>
        <translation>Continuar a seleção daqui</translation>
    </message>
    <message>
        <source>Select on by words</source>
        <translation>Continuar a seleção por palavras</translation>
    </message>
    <message>
        <source>One page up</source>
        <translation>Uma página acima</translation>
    </message>
    <message>
        <source>One page down</source>
        <translation>Uma página abaixo</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Para o início</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ir ao fim</translation>
    </message>
</context>
<context>
    <name>AddModelDialog</name>
    <message>
        <source>Add a model</source>
        <translation>Adicionar um modelo</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelos (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Gerar de novo</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Same as system</source>
        <translation>Igual ao sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leitura</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Curta</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Larga</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>The kettle was still warm when the first train went by, so I poured a second cup and read the letter again.</source>
        <translation>A chaleira ainda estava morna quando passou o primeiro trem, então servi outra xícara e reli a carta.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Add a text file</source>
        <translation>Adicionar um arquivo de texto</translation>
    </message>
</context>
<context>
    <name>BlockCode</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>Código, %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>Copiar este código</translation>
    </message>
</context>
<context>
    <name>BlockTable</name>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copiar tabela</translation>
    </message>
</context>
<context>
    <name>BlockThinking</name>
    <message>
        <source>Thinking for %1 s</source>
        <translation>Pensando há %1 s</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <translation>Pensou por %1 s</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Recolhido</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Answer copied</source>
        <translation>Resposta copiada</translation>
    </message>
    <message>
        <source>Conversation copied</source>
        <translation>Conversa copiada</translation>
    </message>
    <message>
        <source>Conversation saved</source>
        <translation>Conversa salva</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>{title} (branch)</source>
        <translation>{title} (ramo)</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Mensagem excluída</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>New chat</source>
        <translation>Nova conversa</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>ChatScreen</name>
    <message>
        <source>Writing</source>
        <translation>Escrevendo</translation>
    </message>
</context>
<context>
    <name>CheckMark</name>
    <message>
        <source>Done</source>
        <translation>Feito</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Em aberto</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Get a model to start</source>
        <translation>Adicione um modelo para começar</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Pergunte o que quiser</translation>
    </message>
    <message>
        <source>Ask a follow-up</source>
        <translation>Continue perguntando</translation>
    </message>
    <message>
        <source>Add a text file</source>
        <translation>Adicionar um arquivo de texto</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Escolher um modelo</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context full: the oldest messages are left out</source>
        <translation>Contexto cheio: as mensagens mais antigas ficam de fora</translation>
    </message>
    <message>
        <source>Context %1%</source>
        <translation>Contexto %1%</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 de %2 tokens</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Desafixar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fixar</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Salvar como Markdown…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Writing an answer</source>
        <translation>Escrevendo uma resposta</translation>
    </message>
</context>
<context>
    <name>DetailBox</name>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Something in Yi went wrong</source>
        <translation>Algo deu errado no Yi</translation>
    </message>
    <message>
        <source>Your conversations are kept. If it happens again, the report helps to find out why. It stays here unless you pass it on.</source>
        <translation>Suas conversas estão guardadas. Se acontecer de novo, o relatório ajuda a descobrir por quê. Ele fica aqui, a menos que você o repasse.</translation>
    </message>
</context>
<context>
    <name>DropSpot</name>
    <message>
        <source>Drop to add the model</source>
        <translation>Solte para adicionar o modelo</translation>
    </message>
    <message>
        <source>Drop to add the text to your message</source>
        <translation>Solte para incluir o texto na mensagem</translation>
    </message>
    <message>
        <source>Yi reads text files and models</source>
        <translation>O Yi lê arquivos de texto e modelos</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Escolher um modelo</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalhes</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The model stopped working</source>
        <translation>O modelo parou de funcionar</translation>
    </message>
    <message>
        <source>Its process ended while it was writing. What is written so far is kept. Try again to go on.</source>
        <translation>O processo dele terminou enquanto escrevia. O que já foi escrito está guardado. Tente de novo para continuar.</translation>
    </message>
    <message>
        <source>The model no longer answers</source>
        <translation>O modelo não responde mais</translation>
    </message>
    <message>
        <source>It was ended because it gave no sign of life. What is written so far is kept. Try again to go on.</source>
        <translation>Ele foi encerrado porque não dava sinal de vida. O que já foi escrito está guardado. Tente de novo para continuar.</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Memória insuficiente</translation>
    </message>
    <message>
        <source>The model needed more memory than this computer has free, so it was ended. What is written so far is kept. Close other programs or choose a smaller model.</source>
        <translation>O modelo precisou de mais memória do que este computador tem livre, por isso foi encerrado. O que já foi escrito está guardado. Feche outros programas ou escolha um modelo menor.</translation>
    </message>
    <message>
        <source>Its process said something that could not be understood. What is written so far is kept. Try again to go on.</source>
        <translation>O processo dele disse algo que não pôde ser entendido. O que já foi escrito está guardado. Tente de novo para continuar.</translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation>Nenhum modelo escolhido</translation>
    </message>
    <message>
        <source>Your message is kept. Choose a model, then ask for the answer again.</source>
        <translation>Sua mensagem está guardada. Escolha um modelo e peça a resposta de novo.</translation>
    </message>
    <message>
        <source>The model&apos;s file is gone</source>
        <translation>O arquivo do modelo sumiu</translation>
    </message>
    <message>
        <source>It was moved or deleted. Your conversations are kept. Put the file back or choose another model.</source>
        <translation>Ele foi movido ou excluído. Suas conversas estão guardadas. Ponha o arquivo de volta ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>This file is not a model</source>
        <translation>Este arquivo não é um modelo</translation>
    </message>
    <message>
        <source>Yi opens models in the GGUF format. Nothing was changed. Choose another file.</source>
        <translation>O Yi abre modelos no formato GGUF. Nada foi alterado. Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>The model&apos;s file is not complete</source>
        <translation>O arquivo do modelo não está completo</translation>
    </message>
    <message>
        <source>A part is missing, perhaps because a download ended early. Nothing was changed. Get the file again or choose another model.</source>
        <translation>Falta uma parte, talvez porque um download terminou cedo. Nada foi alterado. Baixe o arquivo de novo ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>This kind of model is not known yet</source>
        <translation>Este tipo de modelo ainda não é conhecido</translation>
    </message>
    <message>
        <source>The engine cannot run it. Nothing was changed. Choose another model.</source>
        <translation>O motor não consegue executá-lo. Nada foi alterado. Escolha outro modelo.</translation>
    </message>
    <message>
        <source>The model could not be opened</source>
        <translation>O modelo não pôde ser aberto</translation>
    </message>
    <message>
        <source>Your conversations are kept. Try again or choose another model.</source>
        <translation>Suas conversas estão guardadas. Tente de novo ou escolha outro modelo.</translation>
    </message>
    <message>
        <source>This message is too long for the model</source>
        <translation>Esta mensagem é longa demais para o modelo</translation>
    </message>
    <message>
        <source>It does not fit even without the earlier messages. Your text is kept. Shorten it or choose a model that can read more.</source>
        <translation>Ela não cabe nem sem as mensagens anteriores. Seu texto está guardado. Encurte-o ou escolha um modelo que leia mais.</translation>
    </message>
    <message>
        <source>The model&apos;s template does not work</source>
        <translation>O modelo de conversa do arquivo não funciona</translation>
    </message>
    <message>
        <source>The file describes how to talk to the model, and that part is faulty. Your message is kept. Choose another model.</source>
        <translation>O arquivo descreve como falar com o modelo, e essa parte tem defeito. Sua mensagem está guardada. Escolha outro modelo.</translation>
    </message>
    <message>
        <source>Your conversations need a newer Yi</source>
        <translation>Suas conversas precisam de um Yi mais novo</translation>
    </message>
    <message>
        <source>They were saved by a newer version, and this one left them untouched. Install the newer version to open them.</source>
        <translation>Elas foram salvas por uma versão mais nova, e esta não mexeu nelas. Instale a versão mais nova para abri-las.</translation>
    </message>
    <message>
        <source>The file with your conversations is damaged</source>
        <translation>O arquivo com suas conversas está danificado</translation>
    </message>
    <message>
        <source>It was left as it is, so nothing more is lost. Put back a copy of it from your back-up, then start Yi again.</source>
        <translation>Ele foi deixado como está, então nada mais se perde. Restaure uma cópia do seu backup e inicie o Yi de novo.</translation>
    </message>
    <message>
        <source>Yi is already open</source>
        <translation>O Yi já está aberto</translation>
    </message>
    <message>
        <source>Another window holds your conversations. Nothing was changed. Go on there, or close it and start Yi again.</source>
        <translation>Outra janela está usando suas conversas. Nada foi alterado. Continue nela, ou feche-a e inicie o Yi de novo.</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Nada pode ser salvo</translation>
    </message>
    <message>
        <source>The folder with your conversations may not be written to. What is saved is safe. Allow writing there, then try again.</source>
        <translation>A pasta com suas conversas não permite gravação. O que está salvo está seguro. Permita a gravação e tente de novo.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>O disco está cheio</translation>
    </message>
    <message>
        <source>The last words could not be saved; what was saved before is safe. Free some space, then try again.</source>
        <translation>As últimas palavras não puderam ser salvas; o que foi salvo antes está seguro. Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>The key does not open your conversations</source>
        <translation>A chave não abre suas conversas</translation>
    </message>
    <message>
        <source>The file was made with another key and was left untouched. Put back the key or the file that belongs to it.</source>
        <translation>O arquivo foi feito com outra chave e não foi alterado. Ponha de volta a chave ou o arquivo que pertence a ela.</translation>
    </message>
    <message>
        <source>This conversation is gone</source>
        <translation>Esta conversa não existe mais</translation>
    </message>
    <message>
        <source>It was deleted meanwhile. Everything else is kept.</source>
        <translation>Ela foi excluída nesse meio-tempo. Todo o resto está guardado.</translation>
    </message>
    <message>
        <source>Your conversations are being used elsewhere</source>
        <translation>Suas conversas estão em uso em outro lugar</translation>
    </message>
    <message>
        <source>Another program, perhaps a back-up, holds the file. What is saved is safe. Wait until it is done, then try again.</source>
        <translation>Outro programa, talvez um backup, está usando o arquivo. O que está salvo está seguro. Espere ele terminar e tente de novo.</translation>
    </message>
    <message>
        <source>Your conversations may not be opened</source>
        <translation>Sem permissão para abrir suas conversas</translation>
    </message>
    <message>
        <source>The file or its folder does not belong to you. Nothing was changed. Allow reading and writing there, then start Yi again.</source>
        <translation>O arquivo ou a pasta dele não pertence a você. Nada foi alterado. Permita leitura e gravação e inicie o Yi de novo.</translation>
    </message>
    <message>
        <source>Your conversations cannot be reached</source>
        <translation>Não foi possível acessar suas conversas</translation>
    </message>
    <message>
        <source>The disk or the network drive that holds them does not answer. What is saved there is untouched. Connect it again, then start Yi again.</source>
        <translation>O disco ou a unidade de rede que as guarda não responde. O que está salvo lá não foi alterado. Conecte de novo e inicie o Yi outra vez.</translation>
    </message>
    <message>
        <source>A part of Yi is too old</source>
        <translation>Uma parte do Yi é antiga demais</translation>
    </message>
    <message>
        <source>Its SQLite could damage your conversations, so they were not opened. Install Yi again.</source>
        <translation>O SQLite dele poderia danificar suas conversas, por isso não foram abertas. Instale o Yi de novo.</translation>
    </message>
    <message>
        <source>The key could not be kept</source>
        <translation>A chave não pôde ser guardada</translation>
    </message>
    <message>
        <source>Without it nobody could open your conversations again, so none was begun. Look whether the disk is full or read-only, then try again.</source>
        <translation>Sem ela ninguém poderia abrir suas conversas de novo, então nenhuma foi iniciada. Veja se o disco está cheio ou só de leitura e tente de novo.</translation>
    </message>
    <message>
        <source>That is not the passphrase</source>
        <translation>Essa não é a frase secreta</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>Nada foi alterado. Tente de novo.</translation>
    </message>
    <message>
        <source>The key to your conversations is missing</source>
        <translation>Falta a chave das suas conversas</translation>
    </message>
    <message>
        <source>It is no longer in the system&apos;s keyring. Your conversations were left untouched. Restore the keyring, then start Yi again.</source>
        <translation>Ela não está mais no chaveiro do sistema. Suas conversas não foram alteradas. Restaure o chaveiro e inicie o Yi de novo.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked</source>
        <translation>O chaveiro do sistema está bloqueado</translation>
    </message>
    <message>
        <source>It holds the key to your conversations, which were left untouched. Unlock the keyring, then try again.</source>
        <translation>Ele guarda a chave das suas conversas, que não foram alteradas. Desbloqueie o chaveiro e tente de novo.</translation>
    </message>
    <message>
        <source>The settings could not be read or saved</source>
        <translation>Os ajustes não puderam ser lidos ou salvos</translation>
    </message>
    <message>
        <source>Your conversations are safe. Check that the settings file may be read and written.</source>
        <translation>Suas conversas estão seguras. Verifique se o arquivo de ajustes pode ser lido e gravado.</translation>
    </message>
    <message>
        <source>The system did not take this setting</source>
        <translation>O sistema não aceitou este ajuste</translation>
    </message>
    <message>
        <source>Yi starts as it did before. Look whether you may write there.</source>
        <translation>O Yi inicia como antes. Verifique se você pode gravar ali.</translation>
    </message>
    <message>
        <source>The window could not be painted</source>
        <translation>Não foi possível desenhar a janela</translation>
    </message>
    <message>
        <source>Nothing was lost. Look at what doctor says of the display.</source>
        <translation>Nada se perdeu. Veja o que o doctor diz sobre a tela.</translation>
    </message>
    <message>
        <source>The window was closed while it answered</source>
        <translation>A janela foi fechada durante a resposta</translation>
    </message>
    <message>
        <source>Nothing else was lost. Ask again.</source>
        <translation>Nada mais se perdeu. Pergunte de novo.</translation>
    </message>
    <message>
        <source>This link is not opened</source>
        <translation>Este link não é aberto</translation>
    </message>
    <message>
        <source>Only web and mail addresses are. You can copy its text.</source>
        <translation>Só endereços da web e de e-mail são abertos. Você pode copiar o texto dele.</translation>
    </message>
    <message>
        <source>This file cannot be read as text</source>
        <translation>Este arquivo não pode ser lido como texto</translation>
    </message>
    <message>
        <source>Your message is as it was. Choose a text file of at most 1 MB.</source>
        <translation>Sua mensagem está como estava. Escolha um arquivo de texto de até 1 MB.</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>O arquivo não pôde ser salvo</translation>
    </message>
    <message>
        <source>The conversation is kept. Choose another folder.</source>
        <translation>A conversa está guardada. Escolha outra pasta.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Isso não funcionou</translation>
    </message>
    <message>
        <source>What was saved is safe. Try again.</source>
        <translation>O que foi salvo está seguro. Tente de novo.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>“{name}” was left out. Yi reads text files of up to 1 MB.</source>
        <translation>“{name}” ficou de fora. O Yi lê arquivos de texto de até 1 MB.</translation>
    </message>
    <message>
        <source>{count} files were left out. Yi reads text files of up to 1 MB.</source>
        <translation>{count} arquivos ficaram de fora. O Yi lê arquivos de texto de até 1 MB.</translation>
    </message>
    <message>
        <source>This version of Yi cannot open shared chats yet. “{name}” stays as it is.</source>
        <translation>Esta versão do Yi ainda não abre conversas compartilhadas. “{name}” fica como está.</translation>
    </message>
    <message>
        <source>Yi cannot open “{name}”. It opens models, which end in .gguf.</source>
        <translation>O Yi não consegue abrir “{name}”. Ele abre modelos, que terminam em .gguf.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar nesta conversa</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Plan this week’s dinners</source>
        <translation>Planejar os jantares da semana</translation>
    </message>
    <message>
        <source>For two, under 30 minutes, with what is in the fridge</source>
        <translation>Para dois, em até 30 minutos, com o que há na geladeira</translation>
    </message>
    <message>
        <source>Plan this week’s dinners for two, each under 30 minutes. In the fridge I have </source>
        <translation>Planeje os jantares desta semana para dois, cada um em até 30 minutos. Na geladeira tenho </translation>
    </message>
    <message>
        <source>Explain a letter to me</source>
        <translation>Explicar uma carta</translation>
    </message>
    <message>
        <source>Add a text file or paste the text, get it in plain words</source>
        <translation>Adicione um arquivo de texto ou cole o texto e receba em palavras simples</translation>
    </message>
    <message>
        <source>Explain this letter to me in plain words:

</source>
        <translation>Explique esta carta em palavras simples:

</translation>
    </message>
    <message>
        <source>Practise a conversation</source>
        <translation>Praticar uma conversa</translation>
    </message>
    <message>
        <source>You write, Yi answers and gently corrects you</source>
        <translation>Você escreve, o Yi responde e corrige com gentileza</translation>
    </message>
    <message>
        <source>Let us practise a conversation. Answer me, and gently correct my mistakes. I begin: </source>
        <translation>Vamos praticar uma conversa em inglês. Responda e corrija meus erros com gentileza. Eu começo: </translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Boas-vindas</translation>
    </message>
    <message>
        <source>Ask away. It stays here.</source>
        <translation>Pergunte à vontade. Fica tudo aqui.</translation>
    </message>
    <message>
        <source>Yi runs on this computer and nothing leaves it. No account, no internet needed.</source>
        <translation>O Yi funciona neste computador e nada sai daqui. Sem conta e sem internet.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>This desktop has no tray, so closing the window ends Yi.</source>
        <translation>Este ambiente não tem bandeja; fechar a janela encerra o Yi.</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Continuar na bandeja</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>The last chat</source>
        <translation>A última conversa</translation>
    </message>
    <message>
        <source>A new chat</source>
        <translation>Uma nova conversa</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escrita</translation>
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
        <translation>O último modelo usado</translation>
    </message>
    <message>
        <source>For example: Answer briefly, and in the language I write in.</source>
        <translation>Por exemplo: responda de forma breve e na língua em que eu escrevo.</translation>
    </message>
</context>
<context>
    <name>InterruptedCard</name>
    <message>
        <source>You stopped this answer. What is written is kept.</source>
        <translation>Você parou esta resposta. O que foi escrito está guardado.</translation>
    </message>
    <message>
        <source>This answer was interrupted. What is written is kept.</source>
        <translation>Esta resposta foi interrompida. O que foi escrito está guardado.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>LanguageNames</name>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemão</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglês</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espanhol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francês</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonésio</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonês</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>holandês</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonês</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>português</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russo</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tailandês</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinês</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of languages</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 e mais %2</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>English</source>
        <translation>Inglês</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>Chinês simplificado</translation>
    </message>
    <message>
        <source>Brazilian Portuguese</source>
        <translation>Português do Brasil</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Igual ao sistema</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respostas</translation>
    </message>
    <message>
        <source>The language I write in</source>
        <translation>O idioma em que escrevo</translation>
    </message>
    <message>
        <source>Same as the window’s language</source>
        <translation>Igual ao idioma da janela</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open this link?</source>
        <translation>Abrir este link?</translation>
    </message>
    <message>
        <source>It leaves Yi and opens in another program, which connects to:</source>
        <translation>Ele sai do Yi e abre em outro programa, que se conecta a:</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Abrir link</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Ficar aqui</translation>
    </message>
</context>
<context>
    <name>LiveLine</name>
    <message>
        <source>Loading the model</source>
        <translation>Carregando o modelo</translation>
    </message>
    <message>
        <source>Reading your question</source>
        <translation>Lendo sua pergunta</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escrevendo</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 de %2 tokens</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>to stop</source>
        <extracomment>After the key cap &quot;Esc&quot;</extracomment>
        <translation>para parar</translation>
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
        <translation>Editar mensagem</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar mensagem</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>Open a link…</source>
        <translation>Abrir um link…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Selecionar tudo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Gerar de novo</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Ramificar a partir daqui</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Your first model is ready</source>
        <translation>Seu primeiro modelo está pronto</translation>
    </message>
    <message>
        <source>Add a model to start</source>
        <translation>Adicione um modelo para começar</translation>
    </message>
    <message>
        <source>A model is one file that ends in .gguf. It stays where it is.</source>
        <translation>Um modelo é um arquivo que termina em .gguf. Ele fica onde está.</translation>
    </message>
    <message>
        <source>Other models</source>
        <translation>Outros modelos</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Adicionar um modelo…</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>More models</source>
        <translation>Mais modelos</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Adicionar um modelo…</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>reads %1 tokens</source>
        <translation>lê %1 tokens</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Em uso</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Carregando</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>On the processor</source>
        <translation>No processador</translation>
    </message>
    <message>
        <source>{done}/{all} layers on GPU</source>
        <translation>{done}/{all} camadas na GPU</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Adicionar um modelo…</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Neste computador</translation>
    </message>
    <message>
        <source>No model yet. A model is one file that ends in .gguf; Yi reads it where it lies.</source>
        <translation>Ainda não há modelo. Um modelo é um arquivo que termina em .gguf; o Yi o lê onde ele está.</translation>
    </message>
</context>
<context>
    <name>NativeMenuBar</name>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Selecionar tudo</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visualizar</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Janela</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>Trazer para a frente</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>Nova conversa</translation>
    </message>
</context>
<context>
    <name>PageButtons</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Mostrar a barra lateral</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nova conversa</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase secreta</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Ocultar a frase secreta</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Mostrar a frase secreta</translation>
    </message>
</context>
<context>
    <name>PresetPicker</name>
    <message>
        <source>Precise</source>
        <translation>Preciso</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Criativo</translation>
    </message>
    <message>
        <source>The likeliest words. For facts, code and summaries.</source>
        <translation>As palavras mais prováveis. Para fatos, código e resumos.</translation>
    </message>
    <message>
        <source>A little freedom. For most questions.</source>
        <translation>Um pouco de liberdade. Para a maioria das perguntas.</translation>
    </message>
    <message>
        <source>More freedom and surprise. For ideas and stories.</source>
        <translation>Mais liberdade e surpresa. Para ideias e histórias.</translation>
    </message>
    <message>
        <source>How freely the model answers</source>
        <translation>Quão livre é a resposta do modelo</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>All conversations were deleted</source>
        <translation>Todas as conversas foram excluídas</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Encrypted. The key lies in your system’s keyring.</source>
        <translation>Criptografadas. A chave está no chaveiro do sistema.</translation>
    </message>
    <message>
        <source>Encrypted with your passphrase. It cannot be recovered.</source>
        <translation>Criptografadas com sua frase secreta. Ela não pode ser recuperada.</translation>
    </message>
    <message>
        <source>Not encrypted. Anyone who gets this disk can read them.</source>
        <translation>Não criptografadas. Quem tiver este disco pode lê-las.</translation>
    </message>
    <message>
        <source>They will be encrypted as soon as the first one is kept.</source>
        <translation>Serão criptografadas assim que a primeira for guardada.</translation>
    </message>
    <message>
        <source>What you write and what Yi answers</source>
        <translation>O que você escreve e o que o Yi responde</translation>
    </message>
    <message>
        <source>Stays here unless you share it</source>
        <translation>Fica aqui, a menos que você compartilhe</translation>
    </message>
    <message>
        <source>Looking for new versions</source>
        <translation>Procura de novas versões</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Usage statistics</source>
        <translation>Estatísticas de uso</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Não há</translation>
    </message>
    <message>
        <source>Conversations on this disk</source>
        <translation>Conversas neste disco</translation>
    </message>
    <message>
        <source>Nothing has used the internet</source>
        <translation>Nada usou a internet</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>1 conversation. Models stay.</source>
        <translation>1 conversa. Os modelos ficam.</translation>
    </message>
    <message>
        <source>%1 conversations. Models stay.</source>
        <translation>%1 conversas. Os modelos ficam.</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>Excluir tudo…</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>Excluir todas as conversas?</translation>
    </message>
    <message>
        <source>1 conversation is removed from this disk, with its draft and what waits to be sent. This cannot be undone. Models and settings stay.</source>
        <translation>1 conversa é removida deste disco, com o rascunho e o que espera para ser enviado. Não é possível desfazer. Modelos e ajustes ficam.</translation>
    </message>
    <message>
        <source>%1 conversations are removed from this disk, with drafts and what waits to be sent. This cannot be undone. Models and settings stay.</source>
        <translation>%1 conversas são removidas deste disco, com rascunhos e o que espera para ser enviado. Não é possível desfazer. Modelos e ajustes ficam.</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Excluir tudo</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Manter</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect your conversations</source>
        <translation>Proteja suas conversas</translation>
    </message>
    <message>
        <source>This system has no keyring to hold the key. Choose a passphrase: without it nobody can read your conversations, and neither can you. It cannot be recovered.

It protects against a stolen or copied disk, not against a program that runs as you.</source>
        <translation>Este sistema não tem um chaveiro para guardar a chave. Escolha uma frase secreta: sem ela ninguém lê suas conversas, nem você. Ela não pode ser recuperada.

Ela protege contra um disco roubado ou copiado, não contra um programa que roda como você.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>As duas não são iguais.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>A mesma mais uma vez</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Usar esta frase</translation>
    </message>
    <message>
        <source>Without protection</source>
        <translation>Sem proteção</translation>
    </message>
</context>
<context>
    <name>QueuedList</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Aguardando envio</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar o relatório</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalhes</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as Markdown</source>
        <translation>Salvar como Markdown</translation>
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
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>SettingEntries</name>
    <message>
        <source>General</source>
        <translation>Geral</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidade</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Send a message with</source>
        <translation>Enviar mensagem com</translation>
    </message>
    <message>
        <source>enter return new line key</source>
        <translation>enter retorno nova linha tecla</translation>
    </message>
    <message>
        <source>Open Yi Desktop when I sign in</source>
        <translation>Abrir o Yi Desktop ao entrar na sessão</translation>
    </message>
    <message>
        <source>start login autostart</source>
        <translation>iniciar login automático entrar</translation>
    </message>
    <message>
        <source>When I close the window</source>
        <translation>Quando eu fechar a janela</translation>
    </message>
    <message>
        <source>Answers in progress go on being written.</source>
        <translation>As respostas em andamento continuam a ser escritas.</translation>
    </message>
    <message>
        <source>tray background quit exit</source>
        <translation>bandeja segundo plano sair fechar</translation>
    </message>
    <message>
        <source>Tell me when an answer is done</source>
        <translation>Avisar quando uma resposta terminar</translation>
    </message>
    <message>
        <source>Only if the window is not in front.</source>
        <translation>Somente se a janela não estiver à frente.</translation>
    </message>
    <message>
        <source>notification message sound</source>
        <translation>notificação aviso mensagem</translation>
    </message>
    <message>
        <source>When Yi opens, show</source>
        <translation>Ao abrir o Yi, mostrar</translation>
    </message>
    <message>
        <source>Start new chats with</source>
        <translation>Começar novas conversas com</translation>
    </message>
    <message>
        <source>default model</source>
        <translation>modelo padrão</translation>
    </message>
    <message>
        <source>Answer in</source>
        <translation>Responder em</translation>
    </message>
    <message>
        <source>Each model lists the languages it knows well.</source>
        <translation>Cada modelo lista os idiomas que conhece bem.</translation>
    </message>
    <message>
        <source>Numbers and dates</source>
        <translation>Números e datas</translation>
    </message>
    <message>
        <source>date time decimal comma</source>
        <translation>data hora decimal vírgula</translation>
    </message>
    <message>
        <source>Name chats automatically</source>
        <translation>Dar nome às conversas automaticamente</translation>
    </message>
    <message>
        <source>A short title after the first question.</source>
        <translation>Um título curto depois da primeira pergunta.</translation>
    </message>
    <message>
        <source>Instructions for every answer</source>
        <translation>Instruções para toda resposta</translation>
    </message>
    <message>
        <source>The model reads this before each chat.</source>
        <translation>O modelo lê isto antes de cada conversa.</translation>
    </message>
    <message>
        <source>system prompt role style</source>
        <translation>prompt de sistema papel estilo</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma da janela</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>tradução idioma</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro ou escuro</translation>
    </message>
    <message>
        <source>dark mode night colours</source>
        <translation>tema modo escuro noturno cores</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>font zoom larger smaller</source>
        <translation>fonte zoom maior menor letra</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Largura das linhas</translation>
    </message>
    <message>
        <source>How wide answers are in a large window.</source>
        <translation>A largura das respostas em uma janela grande.</translation>
    </message>
    <message>
        <source>Show speed</source>
        <translation>Mostrar a velocidade</translation>
    </message>
    <message>
        <source>Under each answer.</source>
        <translation>Abaixo de cada resposta.</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>tokens por segundo velocidade</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reduzir movimento</translation>
    </message>
    <message>
        <source>Panels appear without sliding.</source>
        <translation>Os painéis aparecem sem deslizar.</translation>
    </message>
    <message>
        <source>animation accessibility</source>
        <translation>animação acessibilidade</translation>
    </message>
    <message>
        <source>Internet use</source>
        <translation>Uso da internet</translation>
    </message>
    <message>
        <source>connection log traffic</source>
        <translation>conexão registro tráfego rede</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Todas as conversas</translation>
    </message>
    <message>
        <source>erase remove clear history</source>
        <translation>apagar remover limpar histórico</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>teclas</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenças</translation>
    </message>
    <message>
        <source>open source</source>
        <translation>código aberto</translation>
    </message>
</context>
<context>
    <name>SettingsNavigation</name>
    <message>
        <source>Back to chats</source>
        <translation>Voltar às conversas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar nos ajustes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>No setting found</source>
        <translation>Nenhum ajuste encontrado</translation>
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
        <translation>Nenhum programa abre este link</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pinned</source>
        <translation>Fixadas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>Ocultar a barra lateral</translation>
    </message>
    <message>
        <source>Your conversations will appear here. They are kept on this computer only.</source>
        <translation>Suas conversas vão aparecer aqui. Elas ficam só neste computador.</translation>
    </message>
    <message>
        <source>No conversation has this in its title.</source>
        <translation>Nenhuma conversa tem isso no título.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nova conversa</translation>
    </message>
    <message>
        <source>“{title}” deleted</source>
        <translation>“{title}” excluída</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>%1, an answer is being written</source>
        <translation>%1, uma resposta está sendo escrita</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>The answer has ended</source>
        <translation>A resposta terminou</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Runs on this computer. Nothing leaves it.</source>
        <translation>Funciona neste computador. Nada sai daqui.</translation>
    </message>
    <message>
        <source>Kept without protection</source>
        <translation>Guardadas sem proteção</translation>
    </message>
</context>
<context>
    <name>StopButton</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>TextSizeSlider</name>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>en</source>
        <extracomment>Two letters: &quot;zh&quot; in Chinese, whose face comes first when reading. Otherwise &quot;en&quot; or &quot;pt&quot;.</extracomment>
        <translation>pt</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Still writing</source>
        <translation>Ainda escrevendo</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ir ao fim</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Yi Desktop</source>
        <translation>Abrir o Yi Desktop</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nova conversa</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Closing the window keeps Yi in the tray. Settings can change that.</source>
        <translation>Ao fechar a janela, o Yi fica na bandeja. Isso pode ser mudado nos ajustes.</translation>
    </message>
    <message>
        <source>The answer is done.</source>
        <translation>A resposta está pronta.</translation>
    </message>
    <message>
        <source>The answer has ended before its end.</source>
        <translation>A resposta terminou antes do fim.</translation>
    </message>
    <message>
        <source>Yi Desktop goes on in the tray</source>
        <translation>O Yi Desktop continua na bandeja</translation>
    </message>
    <message>
        <source>Answers go on being written. To end it, choose Quit there.</source>
        <translation>As respostas continuam a ser escritas. Para encerrar, escolha Sair ali.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Unlock your conversations</source>
        <translation>Desbloqueie suas conversas</translation>
    </message>
    <message>
        <source>They are encrypted with your passphrase.</source>
        <translation>Elas estão criptografadas com sua frase secreta.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
</context>
<context>
    <name>UserActions</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>UserBubble</name>
    <message>
        <source>You: %1</source>
        <translation>Você: %1</translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Previous version</source>
        <translation>Versão anterior</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Versão %1 de %2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Próxima versão</translation>
    </message>
</context>
</TS>
