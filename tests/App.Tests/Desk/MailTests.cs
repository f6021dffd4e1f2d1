using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Shouwen.App.Data;
using Shouwen.App.Desk;
using Shouwen.App.Desk.Mail;
using Shouwen.App.Notices;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Tests.Notices;

namespace Shouwen.App.Tests.Desk;

/// <summary>The product with a mail server to send by, and a folder into which mail is dropped.</summary>
public sealed class DroppingServer : ShouwenServer
{
    internal MailServer Mail { get; } = new();

    internal string Root { get; } = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Services.Configure<DeskOptions>(options => options.Mail = Root);
        builder.Services.Configure<MailOptions>(options => (options.Host, options.Port, options.From, options.PerMinute, options.Security) = ("127.0.0.1", Mail.Port, "care@centre.example", int.MaxValue, MailKit.Security.SecureSocketOptions.None));
    }
}

public sealed class MailTests(DroppingServer server) : IClassFixture<DroppingServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_becomes_a_case_with_its_words_and_files_and_is_acknowledged_once_however_often_it_is_dropped()
    {
        var desk = await NewAsync();
        var mail = Mail("li@customer.example", "宽带断了", "从昨天晚上开始上不了网。");
        mail.Body = new Multipart("mixed") { mail.Body!, new MimePart("image", "png") { Content = new MimeContent(new MemoryStream(DeskOf.Png)), FileName = "灯.png", ContentTransferEncoding = ContentEncoding.Base64 }, new MimePart("text", "html") { Content = new MimeContent(new MemoryStream([.. "<script>"u8])), FileName = "x.html" } };
        await DropAsync(desk, mail, "a");
        await DropAsync(desk, mail, "b");
        var form = await desk.ReadAsync(1);
        Assert.Equal(("宽带断了", "从昨天晚上开始上不了网。"), (form.GetProperty("title").GetString(), form.GetProperty("words").GetString()));
        Assert.Equal(["opened", "fileAdded", "note"], await desk.KindsAsync(1));
        Assert.Contains("x.html", (await desk.TimelineAsync(1))[2].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(["a.eml", "b.eml"], Files(desk, CollectMail.Done));
        Assert.Empty(Directory.GetFiles(Folder(desk)));
        Assert.Equal(1, (await DeskOf.SendAsync(desk.Manager, HttpMethod.Get, "/cases")).Body.GetProperty("count").GetInt32());
        await SendAsync();
        var sent = Assert.Single(To("li@customer.example"));
        Assert.Contains("工单号是 1", sent.TextBody, StringComparison.Ordinal);
        Assert.Contains("我们会在 2026年3月5日 10:00 之前答复您", sent.TextBody, StringComparison.Ordinal);
        Assert.Equal("auto-replied", sent.Headers["Auto-Submitted"]);
        Assert.Equal(mail.MessageId, sent.InReplyTo);
    }

    [Fact]
    public async Task A_reply_goes_out_by_mail_and_its_answer_comes_to_the_same_case()
    {
        var desk = await NewAsync();
        await DropAsync(desk, Mail("wang@customer.example", "退费", "请退费"));
        await desk.DoAsync(1, "entries", new { kind = "reply", text = "已经在办" });
        await SendAsync();
        Assert.Equal(["opened", "reply", "mailSent", "mailSent"], await desk.KindsAsync(1));
        var sent = To("wang@customer.example").Single(mail => mail.TextBody!.Contains("已经在办", StringComparison.Ordinal));
        Assert.Null(sent.Headers["Auto-Submitted"]);
        // By the subject; by the ids of what we sent.
        await DropAsync(desk, Mail("wang@customer.example", $"回复：{sent.Subject}", $"什么时候到账？\n\n2026年3月5日，care 写道：\n> {sent.TextBody!.ReplaceLineEndings("\n> ")}"));
        var second = Mail("home@customer.example", "补充", "换个邮箱说一声");
        second.References.Add(sent.MessageId!);
        await DropAsync(desk, second);
        Assert.Equal(["什么时候到账？", "换个邮箱说一声"], (await desk.TimelineAsync(1)).Where(entry => entry.GetProperty("kind").GetString() == "message").Select(entry => entry.GetProperty("text").GetString()));
        Assert.Equal("running", DeskOf.StateOf(await desk.ReadAsync(1), "next"));
        // A bare number, and the reference in another centre, lead nowhere.
        await DropAsync(desk, Mail("evil@customer.example", "Re: [#1 aaaaaaaaaaaaaaaaaaaaaaaaaaa]", "让我看看"));
        var other = await NewAsync();
        await DropAsync(other, Mail("evil@customer.example", sent.Subject!, "让我看看"));
        Assert.Equal("让我看看", (await other.ReadAsync(1)).GetProperty("words").GetString());
        Assert.Equal("让我看看", (await desk.ReadAsync(2)).GetProperty("words").GetString());
    }

    [Fact]
    public async Task Files_put_on_a_case_for_the_customer_go_out_with_the_next_reply_once()
    {
        var desk = await NewAsync();
        await DropAsync(desk, Mail("chen@customer.example", "发票", "请开发票"));
        await DeskOf.UploadAsync(desk.Manager, 1, "发票.png", DeskOf.Png, "reply");
        await DeskOf.UploadAsync(desk.Manager, 1, "内部.png", DeskOf.Png, "note");
        await desk.DoAsync(1, "entries", new { kind = "reply", text = "发票在附件里" });
        await desk.DoAsync(1, "entries", new { kind = "reply", text = "还有什么可以帮您" });
        await SendAsync();
        var (first, second) = (To("chen@customer.example").Single(mail => mail.TextBody!.Contains("发票在附件里", StringComparison.Ordinal)), To("chen@customer.example").Single(mail => mail.TextBody!.Contains("还有什么", StringComparison.Ordinal)));
        var file = Assert.IsType<MimePart>(Assert.Single(first.Attachments));
        Assert.Equal(("发票.png", "application/octet-stream"), (file.FileName, file.ContentType.MimeType));
        using var content = new MemoryStream();
        await file.Content!.DecodeToAsync(content, Cancel);
        Assert.Equal(DeskOf.Png, content.ToArray());
        Assert.Empty(second.Attachments);
    }

    [Fact]
    public async Task Files_that_no_mail_would_carry_are_named_in_it()
    {
        var desk = await NewAsync();
        await DropAsync(desk, Mail("zhou@customer.example", "资料", "请发资料"));
        foreach (var name in new[] { "一.png", "二.png" }) Assert.Equal(200, (await DeskOf.UploadAsync(desk.Manager, 1, name, [.. DeskOf.Png, .. new byte[9_000_000]], "reply")).Status);
        await desk.DoAsync(1, "entries", new { kind = "reply", text = "请查收" });
        await SendAsync();
        var sent = To("zhou@customer.example").Single(mail => mail.TextBody!.Contains("请查收", StringComparison.Ordinal));
        Assert.Equal("一.png", Assert.IsType<MimePart>(Assert.Single(sent.Attachments)).FileName);
        Assert.Contains("未能随信寄出，请另行索取：二.png", sent.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_program_sent_is_never_answered_and_opens_nothing_unless_somebody_may_wait_for_it()
    {
        var desk = await NewAsync();
        foreach (var (name, value) in new[] { ("Auto-Submitted", "auto-replied"), ("Precedence", "bulk"), ("Return-Path", "<>"), ("List-Id", "<news.example>") })
        {
            var mail = Mail("robot@customer.example", "Out of office", "back on Monday");
            mail.Headers.Add(name, value);
            await DropAsync(desk, mail);
        }

        await DropAsync(desk, Mail("MAILER-DAEMON@customer.example", "Undeliverable", "no such user"));
        await DropAsync(desk, Mail("care@centre.example", "ourselves", "ourselves"));
        Assert.Equal(0, (await DeskOf.SendAsync(desk.Manager, HttpMethod.Get, "/cases?state=all")).Body.GetProperty("count").GetInt32());
        var shop = Mail("robot@customer.example", "网店留言", "客户留言");
        shop.Headers.Add("X-Auto-Response-Suppress", "All");
        await DropAsync(desk, shop);
        Assert.Equal("网店留言", (await desk.ReadAsync(1)).GetProperty("title").GetString());
        await SendAsync();
        Assert.Empty(To("robot@customer.example"));
    }

    [Fact]
    public async Task Two_programs_that_do_not_say_so_do_not_write_to_each_other_for_ever()
    {
        var desk = await NewAsync();
        for (var i = 0; i < 6; i++) await DropAsync(desk, Mail("loop@customer.example", $"new {i}", "auto"));
        await SendAsync();
        Assert.Equal(QueueLetter.MostAcknowledgementsADay, To("loop@customer.example").Count());
        // And what answers an acknowledgement is not acknowledged.
        var answer = Mail("loop@customer.example", $"Re: {To("loop@customer.example").First().Subject}", "auto");
        await DropAsync(desk, answer);
        await SendAsync();
        Assert.Equal(QueueLetter.MostAcknowledgementsADay, To("loop@customer.example").Count());
    }

    [Fact]
    public async Task An_absence_note_on_a_case_is_a_note_that_no_reply_is_owed_to()
    {
        var desk = await NewAsync();
        await DropAsync(desk, Mail("zhao@customer.example", "问", "问"));
        await desk.DoAsync(1, "entries", new { kind = "reply", text = "答" });
        await SendAsync();
        var away = Mail("zhao@customer.example", $"自动回复：{To("zhao@customer.example").Last().Subject}", "我在休假");
        away.Headers.Add("Auto-Submitted", "auto-replied");
        await DropAsync(desk, away);
        Assert.Equal("note", (await desk.KindsAsync(1))[^1]);
        Assert.NotEqual("running", DeskOf.StateOf(await desk.ReadAsync(1), "next"));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("gb2312")]
    [InlineData("big5")]
    [InlineData("utf-8")]
    public async Task Chinese_is_read_in_every_encoding_that_mail_programs_use(string charset)
    {
        var desk = await NewAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);
        var (subject, text) = charset == "big5" ? ("網路斷線", "從昨天開始") : ("网络断线", "从昨天开始");
        var raw = $"From: a@customer.example\r\nTo: care@centre.example\r\nMessage-ID: <{NewId.Random():n}@x>\r\nSubject: =?{charset}?B?{Convert.ToBase64String(encoding.GetBytes(subject))}?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
        await WriteAsync(desk, "a", [.. Encoding.ASCII.GetBytes(raw), .. encoding.GetBytes(text)]);
        await LookAsync();
        var form = await desk.ReadAsync(1);
        Assert.Equal((subject, text), (form.GetProperty("title").GetString(), form.GetProperty("words").GetString()));
    }

    [Fact]
    public void A_page_sent_as_mail_becomes_its_words()
    {
        const string page = "<html><head><title>x</title><style>p{}</style></head><body><p>您好，</p><div>第一行<br>第二行 &amp; <b>粗</b></div><script>alert(1)</script><img src=\"http://evil.example/x.png\"><a href=\"javascript:alert(1)\">点我</a><table><tr><td>甲</td><td>乙</td></tr></table></body></html>";
        Assert.Equal("您好，\n第一行\n第二行 & 粗\n点我\n甲 乙", string.Join('\n', MailText.OfHtml(page).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)));
    }

    [Fact]
    public async Task What_is_no_mail_is_put_aside_with_the_reason_beside_it_and_the_others_are_read()
    {
        var desk = await NewAsync();
        await WriteAsync(desk, "broken", [0, 1, 2, 3, 255, 254]);
        await WriteAsync(desk, "empty", []);
        await DropAsync(desk, Mail("a@customer.example", "好的", "好的"), "whole");
        Assert.Equal(["broken.eml", "broken.eml.reason.txt", "empty.eml", "empty.eml.reason.txt"], Files(desk, CollectMail.Refused));
        Assert.Equal(["whole.eml"], Files(desk, CollectMail.Done));
        var closed = await NewAsync(takesMail: false);
        await DropAsync(closed, Mail("a@customer.example", "好的", "好的"), "a");
        Assert.Contains("takes mail", await File.ReadAllTextAsync(Path.Combine(Folder(closed), CollectMail.Refused, "a.eml" + CollectMail.Reason), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_killed_between_the_store_and_the_folder_does_nothing_twice_and_a_file_still_being_written_waits()
    {
        var desk = await NewAsync();
        var mail = Mail("kill@customer.example", "一次", "一次");
        await DropAsync(desk, mail, "a");
        // As if it had been killed before the file was moved.
        File.Move(Path.Combine(Folder(desk), CollectMail.Done, "a.eml"), Path.Combine(Folder(desk), "a.eml"));
        await LookAsync();
        Assert.Equal(1, (await DeskOf.SendAsync(desk.Manager, HttpMethod.Get, "/cases")).Body.GetProperty("count").GetInt32());
        Assert.Equal(["a.eml"], Files(desk, CollectMail.Done));
        var collect = Collect();
        await WriteAsync(desk, "b", "From: a@customer.example\r\nSubject: half\r\n\r\nhalf"u8.ToArray());
        await collect.RunAsync(Cancel);
        await File.AppendAllTextAsync(Path.Combine(Folder(desk), "b.eml"), " and whole", Cancel);
        await collect.RunAsync(Cancel);
        Assert.Equal(1, (await DeskOf.SendAsync(desk.Manager, HttpMethod.Get, "/cases")).Body.GetProperty("count").GetInt32());
        await collect.RunAsync(Cancel);
        Assert.Equal("half and whole", (await desk.ReadAsync(2)).GetProperty("words").GetString());
    }

    [Fact]
    public async Task Of_several_servers_that_read_one_folder_at_once_each_mail_is_one_case()
    {
        var desk = await NewAsync();
        for (var i = 0; i < 8; i++) await WriteAsync(desk, $"m{i}", await BytesAsync(Mail($"c{i}@customer.example", $"第 {i} 件", "并发")));
        var servers = new[] { Collect(), Collect(), Collect() };
        foreach (var one in servers) await one.RunAsync(Cancel);
        await Task.WhenAll(servers.Select(one => one.RunAsync(Cancel)));
        Assert.Equal(8, (await DeskOf.SendAsync(desk.Manager, HttpMethod.Get, "/cases")).Body.GetProperty("count").GetInt32());
        Assert.Equal(8, Files(desk, CollectMail.Done).Count);
    }

    [Fact]
    public async Task A_mail_server_that_refuses_for_good_is_told_of_in_the_timeline_and_the_store_holds_no_address()
    {
        var desk = await NewAsync();
        await DropAsync(desk, Mail("nobody@customer.example", "问", "问"));
        await SendAsync();
        var last = (await desk.TimelineAsync(1))[^1];
        Assert.Equal(("mailFailed", "acknowledgement"), (last.GetProperty("kind").GetString(), last.GetProperty("about").GetString()));
        Assert.DoesNotContain("@customer.example", last.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.All(await server.InDbAsync(db => db.Set<CaseThread>().Select(row => row.Sealed).ToListAsync(Cancel)), text => Assert.DoesNotContain("customer", text, StringComparison.Ordinal));
    }

    private async Task<DeskOf> NewAsync(bool takesMail = true)
    {
        var desk = await DeskOf.NewAsync(server);
        await desk.DoorAsync(new { hasForm = false, takesMail });
        Directory.CreateDirectory(Folder(desk));
        return desk;
    }

    private CollectMail Collect() => ActivatorUtilities.CreateInstance<CollectMail>(server.Services);

    private string Folder(DeskOf desk) => Path.Combine(server.Root, desk.Centre.Code);

    private List<string> Files(DeskOf desk, string folder) => [.. Directory.GetFiles(Path.Combine(Folder(desk), folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private IEnumerable<MimeMessage> To(string address) => server.Mail.Received.Where(mail => mail.To.Mailboxes.Any(to => to.Address == address));

    /// <summary>Until nothing waits: the server's own rounds may have some in hand.</summary>
    private async Task SendAsync()
    {
        while (await server.InDbAsync(db => db.Set<CaseLetter>().AnyAsync(letter => letter.State == CaseLetterState.Waiting, Cancel)))
        {
            await server.Services.GetRequiredService<SendLetters>().RunAsync(Cancel);
            await Task.Delay(20, Cancel);
        }
    }

    private static MimeMessage Mail(string from, string subject, string text)
    {
        var mail = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text }, MessageId = $"{NewId.Random():n}@customer.example" };
        mail.From.Add(new MailboxAddress("", from));
        mail.To.Add(new MailboxAddress("", "care@centre.example"));
        return mail;
    }

    private async Task DropAsync(DeskOf desk, MimeMessage mail, string? name = null)
    {
        await WriteAsync(desk, name ?? $"{NewId.Random():n}", await BytesAsync(mail));
        await LookAsync();
    }

    /// <summary>Twice, because a file is read when it stays the same.</summary>
    private async Task LookAsync()
    {
        var collect = Collect();
        await collect.RunAsync(Cancel);
        await collect.RunAsync(Cancel);
    }

    private Task WriteAsync(DeskOf desk, string name, byte[] bytes) => File.WriteAllBytesAsync(Path.Combine(Folder(desk), $"{name}.eml"), bytes, Cancel);

    private static async Task<byte[]> BytesAsync(MimeMessage mail)
    {
        using var bytes = new MemoryStream();
        await mail.WriteToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}
