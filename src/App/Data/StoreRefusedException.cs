namespace Shouwen.App.Data;

/// <summary>The store cannot be used, and the message says what to do about it.</summary>
public sealed class StoreRefusedException(string message) : Exception(message);
