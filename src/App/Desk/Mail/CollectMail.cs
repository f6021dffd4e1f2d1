using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Desk.Mail;

/// <summary>
/// Reads the mail that is dropped into a folder of each centre. What was taken goes to `done`, what cannot be to `refused` with the reason beside it. A file is moved after
/// what it says is in the store, and what is in the store is known by its Message-ID: a server that is killed in between loses nothing and does nothing twice.
/// </summary>
internal sealed partial class CollectMail(IServiceScopeFactory scopes, IOptionsMonitor<DeskOptions> options, TimeProvider time, ILogger<CollectMail> log) : Rounds(time, log)
{
    public const string Done = "done";
    public const string Refused = "refused";
    public const string Reason = ".reason.txt";
    public const long LargestMail = 40_000_000;
    private const int AtOnce = 500;
    private readonly Dictionary<string, (long Bytes, DateTime Written)> seen = [];

    protected override TimeSpan Pause => TimeSpan.FromSeconds(10);

    protected override bool BeginsAtOnce => true;

    protected override async Task RoundAsync(CancellationToken cancel) => await RunAsync(cancel);

    /// <summary>One look; how many were taken or refused. A file is read at the second look at which it is the same, when whoever drops it has ended.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (options.CurrentValue.Mail is not { Length: > 0 } root || !Directory.Exists(root)) return 0;
        await using var scope = scopes.CreateAsyncScope();
        var centres = await CentreCard.AllAsync(scope.ServiceProvider.GetRequiredService<Db>(), cancel);
        var (count, there) = (0, new HashSet<string>());
        foreach (var folder in new DirectoryInfo(root).EnumerateDirectories())
        {
            if (centres.FirstOrDefault(centre => centre.Code == folder.Name) is not { } centre) continue;
            foreach (var file in folder.EnumerateFiles("*.eml").OrderBy(file => file.Name, StringComparer.Ordinal).Take(AtOnce).ToList())
            {
                there.Add(file.FullName);
                if (!IsWhole(file)) continue;
                if (await TryAsync(() => TakeAsync(centre, file, cancel))) count++;
            }
        }

        foreach (var gone in seen.Keys.Except(there).ToList()) seen.Remove(gone);
        return count;
    }

    private bool IsWhole(FileInfo file)
    {
        var now = (file.Length, file.LastWriteTimeUtc);
        var isSame = seen.TryGetValue(file.FullName, out var before) && before == now;
        seen[file.FullName] = now;
        return isSame;
    }

    private async Task TakeAsync(CentreCard centre, FileInfo file, CancellationToken cancel)
    {
        try
        {
            if (file.Length > LargestMail) throw new MailRefusedException($"It is larger than {LargestMail / 1_000_000} MB.");
            var bytes = await File.ReadAllBytesAsync(file.FullName, cancel);
            using var mail = await ReadAsync(bytes, cancel);
            await using var scope = scopes.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<TakeMail>(scope.ServiceProvider).RunAsync(centre, mail, mail.MessageId is { Length: > 0 } id ? id : Convert.ToHexStringLower(SHA256.HashData(bytes)), cancel);
            Move(file, Done);
        }
        catch (FileNotFoundException)
        {
            // Another process took it.
        }
        catch (Exception problem) when (problem is MailRefusedException or FormatException or NotSupportedException or ArgumentException)
        {
            LogRefused(Log, file.Name, problem.Message);
            var moved = Move(file, Refused);
            if (moved is not null) await File.WriteAllTextAsync(moved + Reason, problem is MailRefusedException ? problem.Message : $"It cannot be read as a mail: {problem.Message}", cancel);
        }
    }

    private static async Task<MimeMessage> ReadAsync(byte[] bytes, CancellationToken cancel)
    {
        using var stream = new MemoryStream(bytes);
        var mail = await MimeMessage.LoadAsync(stream, cancel);
        // A parser of mail takes nearly everything for one.
        if (mail.From.Count == 0 && mail.Sender is null && !mail.Headers.Contains(HeaderId.ReturnPath)) throw new MailRefusedException("It is no mail: it says of nobody that they sent it.");
        if (mail.Headers.Any(header => header.Field.Any(char.IsControl))) throw new MailRefusedException("It is no mail: its headers are broken.");
        return mail;
    }

    /// <returns>Where it lies now; null when another process moved it.</returns>
    private string? Move(FileInfo file, string to)
    {
        var folder = Path.Combine(file.DirectoryName!, to);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, file.Name);
        if (File.Exists(path)) path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file.Name)}-{NewId.At(Time):n}.eml");
        try
        {
            File.Move(file.FullName, path);
            return path;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The mail {File} was refused: {Why}")]
    private static partial void LogRefused(ILogger log, string file, string why);
}
