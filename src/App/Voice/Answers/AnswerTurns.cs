using Shouwen.App.Data;

namespace Shouwen.App.Voice.Answers;

/// <summary>SQLite has one writer, and who waits for it there holds a thread and looks again now and then: here they stand in line instead.</summary>
internal sealed class AnswerTurns(Store store) : IDisposable
{
    private const int OnPostgres = 16;
    private readonly SemaphoreSlim turns = new(store.Kind == StoreKind.Sqlite ? 1 : OnPostgres);

    public async Task<T> TakeAsync<T>(Func<Task<T>> write, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        try
        {
            return await write();
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();
}
