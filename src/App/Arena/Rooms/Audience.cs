using System.Security.Cryptography;

namespace Shouwen.App.Arena.Rooms;

internal enum AudienceKind { Player, Trainer, Screen }

/// <summary>
/// Those who see the same: a player alone, the trainers together, the screens together. Keeps what was last sent, its number, and which pieces changed lately. A number's upper part is
/// drawn by chance for each audience: a number of another server, or of the time before a restart, is nobody's here.
/// </summary>
internal sealed class Audience(AudienceKind kind, Guid player)
{
    private const int Kept = 256;
    private const int LowBits = 31;
    private readonly Queue<(long Number, IReadOnlyCollection<string> Keys)> lately = new();

    public AudienceKind Kind { get; } = kind;

    public Guid Player { get; } = player;

    public List<Connection> Connections { get; } = [];

    public Dictionary<string, Piece> Pieces { get; private set; } = [];

    public long Number { get; private set; } = (long)RandomNumberGenerator.GetInt32(1, 1 << 20) << LowBits;

    /// <summary>Takes in how things look now; the change since the last look, null where nothing differs.</summary>
    public Change? Look(Dictionary<string, Piece> now, IReadOnlyList<Piece> events)
    {
        var set = now.Where(one => !Pieces.TryGetValue(one.Key, out var before) || !before.Same(one.Value)).ToDictionary(one => one.Key, one => one.Value);
        var gone = Pieces.Keys.Where(key => !now.ContainsKey(key)).ToList();
        Pieces = now;
        if (set.Count + gone.Count + events.Count == 0) return null;
        var from = Number++;
        lately.Enqueue((Number, [.. set.Keys, .. gone]));
        if (lately.Count > Kept) lately.Dequeue();
        return new(from, Number, set, gone, events);
    }

    /// <summary>What somebody lacks who has everything up to a number; null when that is too long ago, or was never ours.</summary>
    public Change? Since(long last)
    {
        if (last == Number) return new(last, Number, new Dictionary<string, Piece>(), [], []);
        if (lately.Count == 0 || last > Number || last < lately.Peek().Number - 1) return null;
        var keys = lately.Where(one => one.Number > last).SelectMany(one => one.Keys).Distinct().ToList();
        return new(last, Number, keys.Where(Pieces.ContainsKey).ToDictionary(key => key, key => Pieces[key]), [.. keys.Where(key => !Pieces.ContainsKey(key))], []);
    }
}

/// <summary>A client's line: at most one message is under way on it, so that a slow client keeps nobody waiting.</summary>
internal sealed class Connection(string id, string name, Action abort)
{
    private Task sending = Task.CompletedTask;

    public string Id { get; } = id;

    /// <summary>Of a trainer, for the list of those who lead.</summary>
    public string Name { get; } = name;

    public bool IsFree => sending.IsCompleted;

    public long SlowSince { get; private set; }

    public void Abort() => abort();

    /// <summary>Ends the line once what was said last is out.</summary>
    public async Task AbortSoonAsync(TimeProvider time)
    {
        await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(1), time));
        await Task.Delay(TimeSpan.FromMilliseconds(200), time);
        abort();
    }

    public void Send(Func<Task> message, long now)
    {
        if (IsFree) SlowSince = now;
        sending = IsFree ? Quietly(message) : After(sending, message);
    }

    private static async Task After(Task before, Func<Task> message)
    {
        await before;
        await Quietly(message);
    }

    // Whoever is gone is told so by the hub; there is nobody here to tell.
    private static async Task Quietly(Func<Task> message)
    {
        try
        {
            await message();
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }
}
