La banca
Esperar junto a alguien.
La banca frente al comedor comunitario.
Robin Vale, elle: hornea de noche y no logra dormir de día
Nada más estoy esperando el autobús.
Robin mira hacia el fondo de la calle.
Robin: mi amigo, yo nada más estoy esperando el autobús.
* Hornea desde las diez de la noche hasta las seis.
> ¿Ya probó con un baño tibio?
Robin: Dos veces al día, durante un año.
Robin: Está la noche, y luego está el día.
> Debería ver a un médico.
Robin: Should I.
Robin: Creo que prefiero esperar a solas.
Robin: Ya viene.
Aquí nadie se sienta por la vista.
Ya le han dado todos los consejos que se pueden dar.
A Robin ya le dieron todos los consejos que hay
losses weigh more
Que me pregunte cuál es peor.
losses weigh more
taking over again
Robin tomó el primer autobús y dijo "gracias" como cualquiera.
Robin did not get to tell you algo que pasó en el trabajo or algo de su cuarto.
