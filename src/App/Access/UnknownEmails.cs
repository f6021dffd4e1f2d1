using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Shouwen.App.Access;

/// <summary>Counts wrong tries for e-mails that nobody has, so that a lockout does not tell which e-mails exist.</summary>
internal sealed class UnknownEmails(TimeProvider time, IOptions<AccessOptions> options) : IDisposable
{
    private sealed class Tries
    {
        public int Count { get; set; }
        public DateTimeOffset? Until { get; set; }
    }

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 10_000 });
    private readonly Lock gate = new();

    /// <summary>Takes a try; until when the e-mail is locked out, or null.</summary>
    public DateTimeOffset? Try(string normalizedEmail)
    {
        lock (gate)
        {
            var tries = cache.Get<Tries>(normalizedEmail) ?? new Tries();
            var now = time.GetUtcNow();
            if (tries.Until > now) return tries.Until;
            if (tries.Until is not null) tries = new Tries();
            if (++tries.Count >= options.Value.WrongPasswords) tries.Until = now + options.Value.Lockout;
            cache.Set(normalizedEmail, tries, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromDays(1) });
            return tries.Until;
        }
    }

    public void Dispose() => cache.Dispose();
}
