La banca
Esperar junto a alguien.
La banca frente al comedor comunitario.
Robin Vale, elle: hornea de noche y no logra dormir de día
Nada más estoy esperando el autobús.
Robin mira hacia el fondo de la calle.
Robin: mi amigo, yo nada más estoy esperando el autobús.
* Hornea desde las diez de la noche hasta las seis.
> Tiene que hacer algo al respecto.
Robin: ¿Tengo?
Robin: Creo que prefiero esperar a solas.
Robin: Está la noche, y luego está el día.
> Debería ver a un médico.
Robin: Should I.
Robin se levanta y camina hasta la siguiente parada.
Aquí nadie se sienta por la vista.
losses weigh more
Que me pregunte cuál es peor.
losses weigh more
taking over again
the hurt is fresh
Robin caminó hasta la siguiente parada, y alguien del comedor le llamará esta noche.
Robin did not get to tell you algo que pasó en el trabajo or algo de su cuarto.
